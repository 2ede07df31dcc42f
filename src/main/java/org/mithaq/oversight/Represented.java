package org.mithaq.oversight;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is represented at a sitting by whom. */
@Repository
class Represented {

    private static final int MOST_NAMED = 50;

    private final JdbcClient jdbc;

    Represented(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proxy that was accepted.
     *
     * @param giver what they are called, like the holder
     */
    record Pair(String giver, String holder) {}

    /** The first of them, in the order of the organ's list, with names as they are read in a language. */
    List<Pair> of(String number, Locale reader) {
        String name = reader.getLanguage().equals("ar") ? "name_ar" : "name_latin";
        return jdbc.sql(
                        """
                        select g.%1$s as giver, h.%1$s as holder
                        from proxy x join meeting m on m.number = x.meeting and m.calendar_sequence = x.calendar_sequence
                          join member g on g.login = x.giver join member h on h.login = x.holder
                        where x.meeting = ? and x.state = 'ACCEPTED' order by g.rank, g.login limit ?
                        """
                                .formatted(name))
                .params(number, MOST_NAMED)
                .query(Pair.class)
                .list();
    }
}
