package org.mithaq.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks up what people are called and who holds which office, many at once in one statement. */
@Service
public class NameBooks {

    /** Stands in a list in which nothing is looked for. */
    private static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    NameBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            String login,
            String nameAr,
            String nameLatin,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String organ,
            @Nullable String office,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {

        String name(Locale reader) {
            return reader.getLanguage().equals("ar") ? nameAr : nameLatin;
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(Optional.ofNullable(fromDay).orElse(joinedOn))
                    && (untilDay == null || !day.isAfter(untilDay))
                    && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    /** The names of people by their logins, and of the holders of offices. */
    public NameBook of(Collection<String> logins, Collection<Post> posts, Locale reader) {
        Map<String, Post> asked = new HashMap<>();
        Set<String> organs = new HashSet<>(Set.of(NOBODY));
        Set<String> offices = new HashSet<>(Set.of(NOBODY));
        posts.forEach(post -> {
            asked.put(post.organ().key() + " " + post.office().key(), post);
            organs.add(post.organ().key());
            offices.add(post.office().key());
        });
        Set<String> people = new HashSet<>(logins);
        people.add(NOBODY);
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> holders = new HashMap<>();
        rows(people, organs, offices).forEach(row -> {
            names.put(row.login(), row.name(reader));
            Optional.ofNullable(asked.get(row.organ() + " " + row.office()))
                    .filter(post -> row.holdsOn(
                            LocalDate.ofInstant(clock.instant(), post.organ().zoneId())))
                    .ifPresent(post -> holders.computeIfAbsent(post.group(), any -> new ArrayList<>())
                            .add(row.name(reader)));
        });
        return new NameBook(names, holders);
    }

    private List<Row> rows(Set<String> logins, Set<String> organs, Set<String> offices) {
        return jdbc.sql(
                        """
                        select login, name_ar, name_latin, joined_on, left_on, cast(null as varchar(64)) as organ,
                          cast(null as varchar(64)) as office, cast(null as date) as from_day, cast(null as date) as until_day
                        from member where login in (:logins)
                        union all
                        select p.login, p.name_ar, p.name_latin, p.joined_on, p.left_on, k.organ, k.office, k.from_day, k.until_day
                        from mandate k join member p on p.login = k.member
                        where k.organ in (:organs) and k.office in (:offices)""")
                .param("logins", logins)
                .param("organs", organs)
                .param("offices", offices)
                .query(Row.class)
                .list();
    }
}
