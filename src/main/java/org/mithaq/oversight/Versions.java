package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Entry;
import org.springframework.stereotype.Component;

/** Finds the texts of a meeting in all their versions. */
@Component
class Versions {

    /** What each deed that leaves a text behind leaves: its kind, and the member of the body that holds it. */
    private static final Map<String, String[]> LEFT = Map.of(
            "notice-drafted", new String[] {"notice", "text"},
            "resolution-proposed", new String[] {"resolution", "text"},
            "charter-drafted", new String[] {"charter", "text"},
            "amendment-decided", new String[] {"charter", "charter"},
            "charter-frozen", new String[] {"charter", "text"},
            "charter-adopted", new String[] {"charter", "text"},
            "communique-drafted", new String[] {"communique", "text"},
            "communique-edited", new String[] {"communique", "text"},
            "communique-published", new String[] {"communique", "text"});

    /** So many are told; no meeting that was ever held has as many. */
    static final int MOST = 500;

    private final Account account;
    private final Telling telling;

    Versions(Account account, Telling telling) {
        this.account = account;
        this.telling = telling;
    }

    /**
     * The texts of a meeting.
     *
     * @param kinds their versions by kind, each kind in the order in which they came about
     * @param isWhole whether there are no more
     */
    record Found(Map<String, List<Version>> kinds, boolean isWhole) {}

    /** The texts of a meeting from its beginning. */
    Found of(AuditedMeeting meeting, Locale reader) {
        List<Entry> found = account.only(meeting.number(), LEFT.keySet(), 0, MOST + 1);
        List<Entry> entries = found.subList(0, Math.min(MOST, found.size()));
        List<Line> lines = telling.lines(entries, meeting, reader);
        Map<String, List<Version>> kinds = new LinkedHashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            String[] left = LEFT.get(entry.deed());
            JsonNode hash = Telling.read(entry.body()).path(left[1]);
            if (hash.isTextual()) {
                Line line = lines.get(index);
                kinds.computeIfAbsent(left[0], kind -> new ArrayList<>())
                        .add(new Version(
                                left[0], line.title() + " · " + line.day() + " · " + line.time(), hash.asText(), line));
            }
        }
        return new Found(kinds, found.size() <= MOST);
    }
}
