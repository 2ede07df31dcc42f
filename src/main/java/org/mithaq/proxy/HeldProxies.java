package org.mithaq.proxy;

import java.util.Collection;
import java.util.List;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Representation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proxies that are in force at a sitting now: accepted, of members of today, and held by one who is there. */
@Repository
public class HeldProxies implements Representation {

    private static final String HELD =
            """
            from proxy x join meeting m on m.number = x.meeting and m.calendar_sequence = x.calendar_sequence
              join member g on g.login = x.giver join member h on h.login = x.holder
            where x.meeting = :number and x.state = 'ACCEPTED'
              and g.organ = m.organ and g.seated = true
              and g.joined_on <= :today and (g.left_on is null or g.left_on >= :today)
              and h.organ = m.organ and h.seated = true
              and h.joined_on <= :today and (h.left_on is null or h.left_on >= :today)
              and exists (select 1 from presence a where a.meeting = m.number
                and a.calendar_sequence = m.calendar_sequence and a.member = x.holder and a.left_at is null)
            """;

    /** A number for other queries: how many they are at the sitting of {@code :number} on the day {@code :today}. */
    public static final String COUNT = "(select count(*) " + HELD + ")";

    private final JdbcClient jdbc;
    private final MeetingFile meetings;

    HeldProxies(JdbcClient jdbc, MeetingFile meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    @Override
    public int count(String number) {
        return jdbc.sql("select " + COUNT)
                .param("number", number)
                .param("today", meetings.today(number))
                .query(Integer.class)
                .single();
    }

    /** Logins of those of some members who are represented. */
    public List<String> among(String number, Collection<String> logins) {
        return jdbc.sql("select x.giver " + HELD + " and x.giver in (:logins)")
                .param("number", number)
                .param("today", meetings.today(number))
                .param("logins", logins)
                .query(String.class)
                .list();
    }

    /**
     * The next of them, in the order of the givers' logins.
     *
     * @param after login of a giver after which they come; empty for the first
     * @param most how many at most
     */
    public List<HeldProxy> next(String number, String after, int most) {
        return jdbc.sql("select x.giver, x.holder " + HELD + " and x.giver > :after order by x.giver limit :most")
                .param("number", number)
                .param("today", meetings.today(number))
                .param("after", after)
                .param("most", most)
                .query(HeldProxy.class)
                .list();
    }
}
