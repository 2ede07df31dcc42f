package org.mithaq.correspondence;

import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * The post took a letter; published inside the transaction that marks the letter as sent.
 *
 * @param matter number of the meeting that it belongs to
 * @param letter its id
 * @param member login of whoever it went to
 * @param text what was written
 */
public record LetterDelivered(String matter, String letter, LetterKind kind, String member, FullText text)
        implements Deed {}
