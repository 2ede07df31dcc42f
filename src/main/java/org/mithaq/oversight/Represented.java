package org.mithaq.oversight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is represented at a sitting by whom, read as one column beside the others of its meeting. */
final class Represented {

    private static final String BETWEEN_THE_TWO = "\t";

    /** The first proxies that were accepted, each on a line, for the meeting {@code :number}; to be told how people are called. */
    static final String COLUMN =
            """
            (select string_agg(p.pair, chr(10)) from (
                select g.%1$s || chr(9) || h.%1$s as pair
                from proxy x join meeting s on s.number = x.meeting and s.calendar_sequence = x.calendar_sequence
                  join member g on g.login = x.giver join member h on h.login = x.holder
                where x.meeting = :number and x.state = 'ACCEPTED'
                order by g.rank, g.login fetch first 50 rows only) p)""";

    private Represented() {}

    /** Those who are represented, each with whoever represents them. */
    static Map<String, String> read(@Nullable String told) {
        Map<String, String> represented = new LinkedHashMap<>();
        if (told != null) {
            told.lines().map(pair -> pair.split(BETWEEN_THE_TWO)).forEach(pair -> represented.put(pair[0], pair[1]));
        }
        return represented;
    }
}
