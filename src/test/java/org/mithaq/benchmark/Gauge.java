package org.mithaq.benchmark;

/** Measures what is done. */
interface Gauge {

    Gauge NONE = (act, work) -> work.run();

    /** @param act the step that is done, or {@code job} */
    void of(String act, Runnable work);
}
