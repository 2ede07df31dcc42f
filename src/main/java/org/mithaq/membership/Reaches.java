package org.mithaq.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers what a member may look at, in three statements however many offices they hold. */
@Service
public class Reaches {

    private final Organs organs;
    private final PartyOffices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reaches(Organs organs, PartyOffices offices, JdbcClient jdbc, Clock clock) {
        this.organs = organs;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A claim to an organ's meetings.
     *
     * @param office by which it is made; null for whoever belongs to the organ
     */
    private record Claim(String organ, @Nullable String office, List<Span> spans) {}

    /** Days, both included. */
    private record Span(LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** What a member may look at today; nothing for a stranger. */
    public Reach of(String login) {
        List<Organ> all = organs.findAll().stream()
                .sorted(Comparator.comparing(Organ::level).thenComparing(Organ::key))
                .toList();
        List<Office> named = offices.findAll();
        Map<String, Organ> organ = all.stream().collect(Collectors.toMap(Organ::key, Function.identity()));
        Map<String, Office> office = named.stream().collect(Collectors.toMap(Office::key, Function.identity()));
        List<Claim> good = claims(login).stream()
                .filter(claim -> holdsToday(claim, organ.get(claim.organ())))
                .toList();
        return Reach.of(
                login,
                all,
                named,
                good.stream()
                        .filter(claim -> claim.office() == null)
                        .map(Claim::organ)
                        .findFirst(),
                good.stream()
                        .filter(claim -> claim.office() != null)
                        .map(claim -> new Post(office.get(claim.office()), organ.get(claim.organ())))
                        .distinct()
                        .toList());
    }

    private boolean holdsToday(Claim claim, Organ organ) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organ.zoneId());
        return claim.spans().stream().allMatch(span -> span.holds(today));
    }

    /** A substitute may do no more than the one for whom they stand in. */
    private List<Claim> claims(String login) {
        return jdbc.sql(
                        """
                        select organ, cast(null as varchar(64)) as office, joined_on, left_on,
                          joined_on as held_from, left_on as held_until, joined_on as holder_joined, left_on as holder_left,
                          joined_on as given_from, left_on as given_until
                        from member where login = :login
                        union all
                        select k.organ, k.office, p.joined_on, p.left_on, k.from_day, k.until_day, p.joined_on, p.left_on,
                          k.from_day, k.until_day
                        from mandate k join member p on p.login = k.member where k.member = :login
                        union all
                        select s.organ, s.office, p.joined_on, p.left_on, k.from_day, k.until_day, h.joined_on, h.left_on,
                          s.from_day, s.until_day
                        from substitution s
                          join member p on p.login = s.substitute
                          join member h on h.login = s.holder
                          join mandate k on k.member = s.holder and k.office = s.office and k.organ = s.organ
                        where s.substitute = :login and s.state = 'GRANTED'""")
                .param("login", login)
                .query(Reaches::claim)
                .list();
    }

    private static Claim claim(ResultSet row, int index) throws SQLException {
        return new Claim(
                row.getString(1), row.getString(2), List.of(span(row, 3), span(row, 5), span(row, 7), span(row, 9)));
    }

    private static Span span(ResultSet row, int column) throws SQLException {
        return new Span(row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
    }
}
