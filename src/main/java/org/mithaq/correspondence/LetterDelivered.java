package org.mithaq.correspondence;

import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * The post took a letter; published inside the transaction that marks the letter as sent.
 *
 * @param matter number of the meeting that it belongs to; null where it belongs to none
 * @param organ key of the organ in whose name it goes out; null where that follows from the meeting
 * @param letter its id
 * @param member login of whoever it went to
 * @param text what was written
 */
public record LetterDelivered(
        @Nullable String matter, @Nullable String organ, String letter, LetterKind kind, String member, FullText text)
        implements Deed {}
