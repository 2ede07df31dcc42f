package org.mithaq.engine;

import java.util.List;
import org.mithaq.ledger.Deed;

/**
 * A consultation was closed before these members, who were entitled, had been asked.
 *
 * @param matter number of the meeting
 * @param process id of the light process that was not begun for them, such as {@code vote}
 * @param members logins
 */
record MembersNotAsked(String matter, String process, List<String> members) implements Deed {}
