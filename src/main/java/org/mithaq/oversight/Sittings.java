package org.mithaq.oversight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sittings of a period and who attended them. What it costs follows from the period, whatever was held before. */
@Repository
class Sittings {

    /** In the index {@code meeting_opened}. */
    private static final String HELD = " m.opened_at >= :from and m.opened_at < :before and m.organ in (:organs)";

    /** A row for each seat at each sitting. */
    private static final String SEATS =
            """
            select m.number, p.login, p.gender, cast(m.opened_at as date) as held_on,
              case when p.born_on is null then 'UNKNOWN'
                when p.born_on > cast(m.opened_at as date) - interval '30' year then 'UNDER_30'
                when p.born_on > cast(m.opened_at as date) - interval '45' year then 'UNDER_45'
                when p.born_on > cast(m.opened_at as date) - interval '60' year then 'UNDER_60'
                else 'FROM_60' end as age,
              case when exists (select 1 from presence a
                where a.meeting = m.number and a.member = p.login and a.calendar_sequence = m.calendar_sequence) then 1 else 0 end as came
            from meeting m join member p on p.organ = m.organ and p.seated and p.joined_on <= cast(m.opened_at as date)
              and (p.left_on is null or p.left_on >= cast(m.opened_at as date))
            where"""
                    + HELD;

    private static final String BY_OFFICE =
            """
            select office as among, count(*) as seats, sum(came) as present
            from (
              select distinct s.number, s.login, s.came, k.office
              from (%s) s left join mandate k on k.member = s.login and k.from_day <= s.held_on
                and (k.until_day is null or k.until_day >= s.held_on)) e
            group by office order by count(*) desc, office"""
                    .formatted(SEATS);

    private static final String BY =
            "select %1$s as among, count(*) as seats, sum(came) as present from (%2$s) s group by %1$s";

    private final JdbcClient jdbc;

    Sittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How some of the seats were taken.
     *
     * @param among whose they are; null where that is not known
     * @param seats how many there were at all sittings together
     * @param present how many of them were taken
     */
    record Taken(@Nullable String among, int seats, int present) {}

    List<Sitting> held(Period period) {
        return jdbc.sql(
                        """
                        select m.organ, m.opened_at, m.closed_at, q.published_at,
                          (select min(i.invited_at) from invitation i
                            where i.meeting = m.number and i.calendar_sequence = m.calendar_sequence) as called_at,
                          (select count(*) from communique_decision d
                            where d.communique = m.number and d.verdict = 'RETURNED') as returned
                        from meeting m left join communique q on q.meeting = m.number
                        where"""
                                + HELD)
                .params(period.values())
                .query(Sitting.class)
                .list();
    }

    /** How often each organ missed its quorum. */
    Map<String, Integer> missed(Period period) {
        record Missed(String organ, int times) {}
        return jdbc
                .sql(
                        """
                        select m.organ, count(*) as times from legal_check c join meeting m on m.number = c.meeting
                        where c.rule = 'quorum' and c.verdict = 'missed' and c.at >= :since and c.at < :till
                          and m.organ in (:organs)
                        group by m.organ""")
                .params(period.values())
                .query(Missed.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Missed::organ, Missed::times));
    }

    /** By the offices that members held on the day; who held two stands in both. */
    List<Taken> takenByOffice(Period period) {
        return taken(BY_OFFICE, period);
    }

    List<Taken> takenByGender(Period period) {
        return taken(BY.formatted("gender", SEATS), period);
    }

    /** By the ages of members on the day: {@code UNDER_30}, {@code UNDER_45}, {@code UNDER_60}, {@code FROM_60}, {@code UNKNOWN}. */
    List<Taken> takenByAge(Period period) {
        return taken(BY.formatted("age", SEATS), period);
    }

    private List<Taken> taken(String query, Period period) {
        return jdbc.sql(query).params(period.values()).query(Taken.class).list();
    }
}
