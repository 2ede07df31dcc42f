package org.mithaq.story;

/** One request that reads. */
record Question(String method, String address, String body) {

    /** The same about things that nobody has. */
    Question aboutNobodys(Things things) {
        return new Question(method, things.asNobodys(address), things.asNobodys(body));
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(method, address, body).strip();
    }
}
