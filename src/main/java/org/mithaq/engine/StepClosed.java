package org.mithaq.engine;

/**
 * A human step is open no more, because it has been done or because it was ended; published in that transaction.
 *
 * @param task the engine's id of it
 */
public record StepClosed(String task) {}
