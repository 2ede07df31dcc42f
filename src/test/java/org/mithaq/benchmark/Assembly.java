package org.mithaq.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.mithaq.engine.Consultations;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organ with as many members as somebody likes, who are asked to sign the charter of the meeting that was played. */
class Assembly {

    private static final String MEETING = "FES-2021-001";
    private static final String QUESTION = "signature";

    private final House house;
    private final JdbcTemplate jdbc;
    private final Consultations consultations;
    private int held;

    Assembly(House house) {
        this.house = house;
        jdbc = house.bean(JdbcTemplate.class);
        consultations = house.bean(Consultations.class);
    }

    /** Others than ever before are there. */
    void gathers(int members) {
        jdbc.update("update presence set left_at = '23:00' where meeting = ? and left_at is null", MEETING);
        List<String> logins = logins("m%d-".formatted(++held), members);
        house.seat(logins);
        jdbc.batchUpdate(
                "insert into presence (meeting, calendar_sequence, member, name, arrived_at) values (?, 0, ?, 'عضو', '15:00')",
                logins.stream().map(login -> new Object[] {MEETING, login}).toList());
        jdbc.execute("analyze");
    }

    private static List<String> logins(String prefix, int members) {
        return IntStream.range(0, members)
                .mapToObj(member -> prefix + "%05d".formatted(member))
                .toList();
    }

    /** Asks everybody who is there, and waits until the last has their task. */
    void ask(int members) {
        consultations.open(QUESTION, MEETING);
        await(() -> consultations.turnout(QUESTION, MEETING).asked() == members);
    }

    /** Takes the signatures of some of those who are asked. */
    void answer(int members) {
        List<Map<String, Object>> open = jdbc.queryForList(
                """
                select t.ID_ as task, m.member from consulted_member m join ACT_RU_TASK t on t.PROC_INST_ID_ = m.process
                where m.state = 'OPEN' order by m.member limit ?
                """,
                members);
        IdentityService identity = house.bean(IdentityService.class);
        open.forEach(asked -> {
            identity.setAuthentication((String) asked.get("member"), List.of(), List.of("fes"));
            house.bean(FormService.class).submitTaskForm((String) asked.get("task"), Map.of("answer", "sign"));
        });
        identity.clearAuthentication();
    }

    /** Closes it, and waits until nobody has a task any more. */
    void close() {
        consultations.close(QUESTION, MEETING);
        await(() ->
                jdbc.queryForObject("select count(*) from consulted_member where state = 'OPEN'", Integer.class) == 0);
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
