package org.mithaq.language;

/** A text of the bundles used inside another sentence; resolved in the same language as the sentence. */
public record Text(String key) {}
