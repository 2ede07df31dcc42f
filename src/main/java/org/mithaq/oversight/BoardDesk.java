package org.mithaq.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.engine.Incidents;
import org.mithaq.engine.Incidents.Incident;
import org.mithaq.engine.OpenSteps;
import org.mithaq.engine.OpenSteps.Open;
import org.mithaq.language.Words;
import org.mithaq.membership.NameBook;
import org.mithaq.membership.NameBooks;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.mithaq.membership.Reach;
import org.springframework.stereotype.Component;

/** Tells of meetings in progress which steps are open, whose they are and since when, and what has failed. */
@Component
class BoardDesk {

    private final OpenSteps steps;
    private final Incidents incidents;
    private final NameBooks names;
    private final Words words;
    private final Clock clock;

    BoardDesk(OpenSteps steps, Incidents incidents, NameBooks names, Words words, Clock clock) {
        this.steps = steps;
        this.incidents = incidents;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is laid before a reader.
     *
     * @param viewer the reader's own name
     * @param names of those who were asked for, by login
     */
    record Board(List<BoardRow> rows, String viewer, Map<String, String> names) {}

    /** @param others logins of those whose names are needed beside */
    Board lay(List<BoardMeeting> meetings, List<String> others, Reach reach, Locale reader) {
        List<String> numbers = meetings.stream().map(BoardMeeting::number).toList();
        Map<String, List<Open>> open = steps.of(numbers, reader);
        List<Incident> failed = incidents.of(numbers, reader);
        Map<String, Post> posts = reach.byGroup();
        Set<String> logins = new HashSet<>(others);
        logins.add(reach.login());
        NameBook book = book(open.values().stream().flatMap(List::stream).toList(), posts, logins, reader);
        Telling telling = new Telling(reach, posts, book, reader, clock.instant());
        return new Board(
                meetings.stream()
                        .map(meeting -> telling.row(meeting, open.getOrDefault(meeting.number(), List.of()), failed))
                        .toList(),
                book.of(reach.login()),
                book.people());
    }

    private NameBook book(Collection<Open> open, Map<String, Post> posts, Set<String> logins, Locale reader) {
        open.forEach(step -> logins.addAll(step.logins()));
        open.stream().map(Open::holder).filter(Objects::nonNull).forEach(logins::add);
        List<Post> asked = open.stream()
                .filter(step -> step.holder() == null)
                .flatMap(step -> step.groups().stream())
                .map(posts::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.of(logins, asked, reader);
    }

    private class Telling {

        private final Reach reach;
        private final Map<String, Post> posts;
        private final NameBook book;
        private final Locale reader;
        private final Instant now;

        Telling(Reach reach, Map<String, Post> posts, NameBook book, Locale reader, Instant now) {
            this.reach = reach;
            this.posts = posts;
            this.book = book;
            this.reader = reader;
            this.now = now;
        }

        BoardRow row(BoardMeeting meeting, List<Open> open, List<Incident> failed) {
            Organ organ = reach.organ(meeting.organ());
            return new BoardRow(
                    meeting,
                    organ.name(reader),
                    Optional.ofNullable(meeting.startsAt())
                            .map(day -> Words.moment(reader, day))
                            .orElse(""),
                    open.stream().map(step -> line(step, meeting, organ)).toList(),
                    failed.stream()
                            .filter(incident -> incident.matter().equals(meeting.number()))
                            .map(incident -> new BoardRow.Failure(
                                    incident.name(), moment(incident.since(), organ.zoneId()), incident.job()))
                            .toList());
        }

        private StepLine line(Open step, BoardMeeting meeting, Organ organ) {
            String who = who(step, organ);
            return new StepLine(
                    step.element(),
                    step.name(),
                    asked(step, meeting),
                    who,
                    persons(step).filter(name -> !who.equals(name)).distinct().toList(),
                    step.holder() != null,
                    moment(step.since(), organ.zoneId()),
                    Optional.ofNullable(step.due())
                            .map(due -> moment(due, organ.zoneId()))
                            .orElse(""),
                    step.isLateAt(now));
        }

        private String asked(Open step, BoardMeeting meeting) {
            int all = meeting.asked(step.process());
            return all == 0 ? "" : words.say(reader, "board.unanswered", step.count(), all);
        }

        private String who(Open step, Organ organ) {
            if (step.count() > 1) {
                return "";
            }
            if (!step.groups().isEmpty()) {
                return step.groups().stream().map(group -> office(group, organ)).collect(joined());
            }
            return step.logins().isEmpty()
                    ? Optional.ofNullable(step.holder()).map(book::of).orElse("")
                    : step.logins().stream().map(book::of).collect(joined());
        }

        private String office(String group, Organ organ) {
            Post post = posts.get(group);
            if (post == null) {
                return group;
            }
            return post.organ().equals(organ) ? post.office().name(reader) : post.name(reader);
        }

        private Stream<String> persons(Open step) {
            if (step.holder() != null) {
                return Stream.of(book.of(step.holder()));
            }
            return step.groups().stream().flatMap(group -> book.holdersOf(group).stream());
        }

        private Collector<CharSequence, ?, String> joined() {
            return Collectors.joining(words.say(reader, "list.separator"));
        }

        /** Without the year where it is this year’s. */
        private String moment(Instant moment, ZoneId zone) {
            LocalDateTime at = LocalDateTime.ofInstant(moment, zone);
            boolean thisYear =
                    at.getYear() == LocalDateTime.ofInstant(now, zone).getYear();
            return DateTimeFormatter.ofPattern(thisYear ? "d MMMM · HH:mm" : "d MMMM yyyy · HH:mm", reader)
                    .format(at);
        }
    }
}
