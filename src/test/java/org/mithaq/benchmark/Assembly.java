package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.mithaq.ballot.Roll;
import org.mithaq.ballot.SecretBallot;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Consultations;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organ with as many members as somebody likes, who are asked something in the meeting that was played. */
class Assembly {

    private static final String MEETING = "FES-2021-001";

    /** Who is still to be asked, and which letters have not left. */
    private static final String NOT_DONE =
            """
            select (select count(*) from consulted_member where state = 'CALLED_UP') + (select count(*)
              from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ where d.KEY_ = 'delivery')
            """;

    /** What members are asked, and what each of them answers. */
    enum Asked {
        REPLY("reply", "answer", "coming"),
        ROLL_CALL("vote", "vote", "for"),
        SECRET_BALLOT("secretVote", "vote", "for"),
        SIGNATURE("signature", "answer", "sign");

        private final String question;
        private final Map<String, Object> answers;

        Asked(String question, String field, String answer) {
            this.question = question;
            this.answers = Map.of(field, answer);
        }
    }

    private final House house;
    private final JdbcTemplate jdbc;
    private final Consultations consultations;
    private int held;

    Assembly(House house) {
        this.house = house;
        jdbc = house.bean(JdbcTemplate.class);
        consultations = house.bean(Consultations.class);
    }

    /** Others than ever before hold the seats and are there; before them lies a resolution. */
    void gathers(int members, Asked asked) {
        held++;
        jdbc.update("update presence set left_at = '23:00' where meeting = ? and left_at is null", MEETING);
        jdbc.update("update member set seated = false where organ = 'fes'");
        List<String> logins = logins(members);
        house.seat(logins);
        jdbc.batchUpdate(
                "insert into presence (meeting, calendar_sequence, member, name, arrived_at) values (?, 0, ?, 'عضو', '15:00')",
                logins.stream().map(login -> new Object[] {MEETING, login}).toList());
        jdbc.update(
                """
                insert into resolution (id, version, meeting, ordinal, item, kind, text, state, rule_mode, rule_share,
                  rule_comparison, rule_base, rule_tie, rule_article)
                select ?, 0, meeting, ?, item, kind, text, 'PROPOSED', ?, rule_share,
                  rule_comparison, rule_base, rule_tie, rule_article
                from resolution where id = ?
                """,
                resolution(),
                100 + held,
                asked.name(),
                MEETING + "-R1");
        jdbc.execute("analyze");
    }

    private List<String> logins(int members) {
        return IntStream.range(0, members)
                .mapToObj(member -> "m%d-%05d".formatted(held, member))
                .toList();
    }

    private String resolution() {
        return "%s-R%d".formatted(MEETING, 100 + held);
    }

    /** Asks everybody, and waits until the last has their task, and the last letter has left. */
    void ask(int members, Asked asked) {
        switch (asked) {
            case REPLY, SIGNATURE -> consultations.open(asked.question, MEETING);
            case ROLL_CALL, SECRET_BALLOT -> house.bean(Poll.class).open(resolution());
        }
        Measured.until(() -> consultations.turnout(asked.question, MEETING).asked() == members);
        Measured.until(() -> jdbc.queryForObject(NOT_DONE, Integer.class) == 0);
    }

    /** Takes the answers of some of those who are asked. */
    void answer(int members, Asked asked) {
        List<Map<String, Object>> open = jdbc.queryForList(
                """
                select t.ID_ as task, m.member from consulted_member m join ACT_RU_TASK t on t.PROC_INST_ID_ = m.process
                where m.state = 'OPEN' order by m.member limit ?
                """,
                members);
        IdentityService identity = house.bean(IdentityService.class);
        open.forEach(member -> {
            identity.setAuthentication((String) member.get("member"), List.of(), List.of("fes"));
            house.bean(FormService.class).submitTaskForm((String) member.get("task"), asked.answers);
        });
        identity.clearAuthentication();
    }

    /** Closes it, and waits until nobody has a task any more. */
    void close(Asked asked) {
        switch (asked) {
            case REPLY, SIGNATURE -> consultations.close(asked.question, MEETING);
            case ROLL_CALL -> house.bean(Roll.class).close(resolution(), MEETING);
            case SECRET_BALLOT -> house.bean(SecretBallot.class).abandon(resolution(), MEETING);
        }
        Measured.until(() ->
                jdbc.queryForObject("select count(*) from consulted_member where state = 'OPEN'", Integer.class) == 0);
    }
}
