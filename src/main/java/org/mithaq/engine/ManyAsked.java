package org.mithaq.engine;

/** So many have been asked that the tables have grown much. */
record ManyAsked() {}
