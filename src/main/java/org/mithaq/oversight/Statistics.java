package org.mithaq.oversight;

import static org.mithaq.oversight.Figure.share;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.StepHistory;
import org.mithaq.engine.StepHistory.Kept;
import org.mithaq.language.Words;
import org.mithaq.membership.Office;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.mithaq.membership.Reach;
import org.mithaq.oversight.Figure.Column;
import org.mithaq.oversight.Figure.Row;
import org.mithaq.oversight.Figure.Unit;
import org.mithaq.oversight.Sittings.Taken;
import org.springframework.stereotype.Component;

/** Reckons the figures of a period, as they are asked for. */
@Component
class Statistics {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private static final List<Column> TAKEN = List.of(
            new Column("seats", Unit.COUNT, false),
            new Column("present", Unit.COUNT, false),
            new Column("presence", Unit.SHARE, true));

    private final Sittings sittings;
    private final StepHistory steps;
    private final Words words;
    private final Clock clock;

    Statistics(Sittings sittings, StepHistory steps, Words words, Clock clock) {
        this.sittings = sittings;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    /** Every figure of a period, without those of which there is nothing to say. */
    List<Figure> of(Period period, Reach reach, Locale reader) {
        Map<String, List<Sitting>> held = sittings.held(period).stream().collect(Collectors.groupingBy(Sitting::organ));
        Map<String, Integer> missed = sittings.missed(period);
        List<Organ> met = period.organs().stream()
                .filter(organ -> held.containsKey(organ.key()) || missed.containsKey(organ.key()))
                .sorted(Comparator.comparing((Organ organ) ->
                                held.getOrDefault(organ.key(), List.of()).size())
                        .reversed())
                .toList();
        ByOrgan each = new ByOrgan(met, held, reader);
        return Stream.of(
                        sittings(each, missed),
                        waits(each),
                        communiques(each),
                        byOffice(sittings.takenByOffice(period), reach, reader),
                        byGender(sittings.takenByGender(period), reader),
                        byAge(sittings.takenByAge(period), reader),
                        delays(period, reach, reader))
                .filter(figure -> !figure.rows().isEmpty())
                .toList();
    }

    /** The sittings of organs, one row for each organ and one for all. */
    private class ByOrgan {

        private final List<Organ> organs;
        private final Map<String, List<Sitting>> held;
        private final Locale reader;

        ByOrgan(List<Organ> organs, Map<String, List<Sitting>> held, Locale reader) {
            this.organs = organs;
            this.held = held;
            this.reader = reader;
        }

        Figure figure(String key, List<Column> columns, Function<List<Organ>, @Nullable Number[]> values) {
            return new Figure(
                    key,
                    columns,
                    organs.stream()
                            .map(organ -> Row.of(organ.name(reader), values.apply(List.of(organ))))
                            .toList(),
                    organs.size() < 2 ? null : Row.of(words.say(reader, "statistics.together"), values.apply(organs)));
        }

        Stream<Sitting> of(List<Organ> some) {
            return some.stream().flatMap(organ -> held.getOrDefault(organ.key(), List.of()).stream());
        }

        double[] days(List<Organ> some, Function<Organ, Function<Sitting, OptionalLong>> days) {
            return some.stream()
                    .flatMapToLong(organ -> held.getOrDefault(organ.key(), List.of()).stream()
                            .flatMapToLong(sitting -> days.apply(organ).apply(sitting).stream()))
                    .sorted()
                    .asDoubleStream()
                    .toArray();
        }
    }

    private static Figure sittings(ByOrgan each, Map<String, Integer> missed) {
        return each.figure(
                "sittings",
                List.of(new Column("held", Unit.COUNT, true), new Column("missed", Unit.COUNT, true)),
                organs -> new Number[] {
                    each.of(organs).count(),
                    organs.stream()
                            .mapToInt(organ -> missed.getOrDefault(organ.key(), 0))
                            .sum()
                });
    }

    private static Figure waits(ByOrgan each) {
        return each.figure(
                "waits",
                List.of(
                        new Column("to-sitting", Unit.AMOUNT, true),
                        new Column("to-sitting-most", Unit.AMOUNT, false),
                        new Column("to-communique", Unit.AMOUNT, true),
                        new Column("to-communique-most", Unit.AMOUNT, false)),
                organs -> {
                    double[] before = each.days(organs, organ -> sitting -> sitting.daysToSitting(organ.zoneId()));
                    double[] after = each.days(organs, organ -> sitting -> sitting.daysToCommunique(organ.zoneId()));
                    return new Number[] {
                        percentile(before, HALF),
                        percentile(before, NINE_OF_TEN),
                        percentile(after, HALF),
                        percentile(after, NINE_OF_TEN)
                    };
                });
    }

    /** As the databases reckon {@code percentile_cont}: between two values, by how near it is to each. */
    static @Nullable Double percentile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return null;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Figure communiques(ByOrgan each) {
        return each.figure(
                "communiques",
                List.of(
                        new Column("published", Unit.COUNT, false),
                        new Column("returned", Unit.COUNT, false),
                        new Column("returns", Unit.AMOUNT, true)),
                organs -> {
                    int published = (int) each.of(organs)
                            .filter(sitting -> sitting.publishedAt() != null)
                            .count();
                    int returned = each.of(organs)
                            .filter(sitting -> sitting.publishedAt() != null)
                            .mapToInt(Sitting::returned)
                            .sum();
                    return new Number[] {published, returned, share(returned, published)};
                });
    }

    private Figure byOffice(List<Taken> taken, Reach reach, Locale reader) {
        Map<String, Office> offices =
                reach.offices().stream().collect(Collectors.toMap(Office::key, Function.identity()));
        return taken("attendance", taken, office -> Optional.ofNullable(office)
                .map(offices::get)
                .map(known -> known.name(reader))
                .orElseGet(() -> words.say(reader, "statistics.no-office")));
    }

    private Figure byGender(List<Taken> taken, Locale reader) {
        List<Taken> ordered = taken.stream()
                .sorted(Comparator.comparing(Taken::among, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return taken(
                "gender",
                ordered,
                gender -> words.say(
                        reader,
                        "statistics.gender." + Optional.ofNullable(gender).orElse("UNKNOWN")));
    }

    private Figure byAge(List<Taken> taken, Locale reader) {
        List<String> order = List.of("UNDER_30", "UNDER_45", "UNDER_60", "FROM_60", "UNKNOWN");
        List<Taken> ordered = taken.stream()
                .sorted(Comparator.comparing(age -> order.indexOf(age.among())))
                .toList();
        return taken("age", ordered, age -> words.say(reader, "statistics.age." + age));
    }

    private static Figure taken(String key, List<Taken> taken, Function<@Nullable String, String> name) {
        return new Figure(
                key,
                TAKEN,
                taken.stream()
                        .map(some -> Row.of(
                                name.apply(some.among()),
                                some.seats(),
                                some.present(),
                                share(some.present(), some.seats())))
                        .toList(),
                null);
    }

    private Figure delays(Period period, Reach reach, Locale reader) {
        Map<String, Post> posts = reach.byGroup();
        Map<String, List<Kept>> byOffice = steps.kept(period.keys(), period.span(), clock.instant()).stream()
                .collect(Collectors.groupingBy(
                        kept -> officeOf(kept.group(), posts, reader), TreeMap::new, Collectors.toList()));
        return new Figure(
                "delays",
                List.of(
                        new Column("steps", Unit.COUNT, false),
                        new Column("late", Unit.COUNT, false),
                        new Column("delay", Unit.SHARE, true)),
                byOffice.entrySet().stream()
                        .map(office -> delay(office.getKey(), office.getValue()))
                        .toList(),
                null);
    }

    private static Row delay(String office, List<Kept> kept) {
        int asked = kept.stream().mapToInt(Kept::steps).sum();
        int late = kept.stream().mapToInt(Kept::late).sum();
        return Row.of(office, asked, late, share(late, asked));
    }

    private String officeOf(@Nullable String group, Map<String, Post> posts, Locale reader) {
        return Optional.ofNullable(group)
                .map(posts::get)
                .map(post -> post.office().name(reader))
                .orElseGet(() -> words.say(reader, "statistics.by-name"));
    }

    /** The figure of a key; empty where there is nothing to say of it. */
    Optional<Figure> of(String key, Period period, Reach reach, Locale reader) {
        return of(period, reach, reader).stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }
}
