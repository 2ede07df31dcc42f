package org.mithaq.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.engine.OpenSteps;
import org.mithaq.followup.ActionState;
import org.mithaq.meeting.AgendaItem.Outcome;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.vigilance.Delay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of one meeting, by its number, straight from the tables of the other rooms. */
@Repository
class BoardFile {

    private static final int MOST_LETTERS = 200;

    private static final String FACTS =
            """
            select m.number, m.organ, m.state, m.stage, m.kind, m.starts_at, m.place, m.purpose, m.convocation, m.missed_on,
              m.charter_on_agenda, m.change_reason, m.chair, m.rapporteur, m.opened_at, m.closed_at,
              (select n.state from notice n where n.meeting = m.number order by n.revision desc fetch first 1 row only) as notice,
              i.called_at, i.invited, i.coming, i.not_coming,
              (select count(*) from member p where p.organ = m.organ and p.seated
                and p.joined_on <= coalesce(cast(m.opened_at as date), :today)
                and (p.left_on is null or p.left_on >= coalesce(cast(m.opened_at as date), :today))) as seated,
              (select count(distinct a.member) from presence a
                where a.meeting = m.number and a.calendar_sequence = m.calendar_sequence) as present,
              (select count(*) from presence a
                where a.meeting = m.number and a.calendar_sequence = m.calendar_sequence and a.member is null) as guests,
              %s as proxies,
              c.state as charter, c.in_force_from,
              (select count(*) from amendment a where a.charter = m.number) as amendments,
              %s,
              (select count(*) from signature a where a.charter = m.number and a.signed) as signed,
              (select count(*) from signature a where a.charter = m.number and not a.signed) as refused,
              (select count(*) from communique_revision r where r.communique = m.number) as revisions,
              (select count(*) from communique_decision d where d.communique = m.number and d.verdict = 'APPROVED'
                and d.revision = (select count(*) from communique_revision r where r.communique = m.number)) as approvals,
              q.published_at,
              (select coalesce(max(l.sequence), 0) from ledger_entry l where l.matter = m.number) as entries,
              t.open_steps, t.late, t.incidents
            from meeting m
              left join charter c on c.number = m.number
              left join communique q on q.meeting = m.number,
              (select min(invited_at) as called_at, count(*) as invited,
                  count(case when reply_answer = 'COMING' then 1 end) as coming,
                  count(case when reply_answer = 'NOT_COMING' then 1 end) as not_coming
                from invitation where meeting = :number and calendar_sequence = (
                  select calendar_sequence from meeting where number = :number)) i,
              (%s) t
            where m.number = :number
            """
                    .formatted(Represented.COLUMN.formatted("login"), BoardMeetings.COUNTED, OpenSteps.PULSE_OF_MATTER);

    private final JdbcClient jdbc;

    BoardFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An item of the agenda as it ended, or has not yet.
     *
     * @param title in the organ's language
     * @param translation for whoever reads the other; empty without one
     */
    record Item(String title, String translation, Outcome outcome, String remark, List<Resolved> resolutions) {}

    /**
     * A resolution on an item, in the organ's language; its votes are null where none were counted.
     *
     * @param responsible group of the office that carries it out; null where it asks for nothing, like the two that follow
     */
    record Resolved(
            String text,
            ResolutionState state,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstaining,
            String article,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Nullable ActionState action) {

        /** Whether it should have been carried out before a day. */
        public boolean isLateOn(LocalDate today) {
            return dueOn != null && action != ActionState.DONE && dueOn.isBefore(today);
        }
    }

    private record Row(
            int position,
            String title,
            String translation,
            Outcome outcome,
            String remark,
            @Nullable String text,
            @Nullable ResolutionState state,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstaining,
            @Nullable String article,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Nullable ActionState action) {

        Resolved resolved() {
            return new Resolved(
                    Objects.requireNonNull(text),
                    Objects.requireNonNull(state),
                    inFavour,
                    against,
                    abstaining,
                    Objects.requireNonNullElse(article, ""),
                    responsible,
                    dueOn,
                    action);
        }
    }

    /**
     * What was done so that a step is not forgotten.
     *
     * @param raised whether its delay was laid before an office; else somebody was reminded of it
     * @param whom name of that person, or group of that office
     * @param step that was to be done, such as {@code draft-notice}
     * @param measure what the office did about it; null until it has
     */
    record Noticed(boolean raised, String whom, String step, OffsetDateTime at, Delay.@Nullable Measure measure) {}

    /** A meeting of an organ that somebody sees; empty for any other. */
    Optional<BoardFacts> find(String number, Reach reach, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, reach.organs().get(0).zoneId());
        return jdbc.sql(FACTS)
                .param("number", number)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(BoardFacts.class)
                .optional()
                .filter(facts -> reach.seen().stream().map(Organ::key).anyMatch(facts.organ()::equals));
    }

    /** Its agenda with what was resolved on it, in order. */
    List<Item> agenda(String number) {
        Map<Integer, List<Row>> items = jdbc
                .sql(
                        """
                        select a.position, a.title, a.translation, a.outcome, a.remark, r.text, r.state, r.in_favour, r.against,
                          r.abstaining, r.rule_article as article, f.responsible, f.due_on, f.state as action
                        from agenda_item a left join resolution r on r.meeting = a.meeting and r.item = a.position
                          left join action f on f.resolution = r.id
                        where a.meeting = ? order by a.position, r.ordinal""")
                .param(number)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::position, TreeMap::new, Collectors.toList()));
        return items.values().stream().map(BoardFile::item).toList();
    }

    private static Item item(List<Row> rows) {
        Row first = rows.get(0);
        return new Item(
                first.title(),
                first.translation(),
                first.outcome(),
                first.remark(),
                rows.stream()
                        .filter(row -> row.text() != null)
                        .map(Row::resolved)
                        .toList());
    }

    /** Who was reminded of its steps, and which delays went up, the latest first. */
    List<Noticed> noticed(String number) {
        return jdbc.sql(
                        """
                        select false as raised, l.recipient_name as whom, 'reply-to-convocation' as step, l.queued_at as at,
                          null as measure
                        from invitation i join letter l on l.id = i.reminder
                        where i.meeting = :number and (i.reply_at is null or i.reply_at > l.queued_at)
                        union all
                        select false, l.recipient_name, r.step, l.queued_at, null
                        from reminder r join letter l on l.id = r.letter where r.meeting = :number
                        union all
                        select true, office, step, raised_at, measure from delay where meeting = :number
                        order by at desc, whom fetch first :most rows only""")
                .param("number", number)
                .param("most", MOST_LETTERS)
                .query(Noticed.class)
                .list();
    }
}
