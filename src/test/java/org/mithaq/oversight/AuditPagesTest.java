package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.ledger.Deed;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Membership;
import org.mithaq.rehearsal.AfterTheMeetingOfFes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read on PostgreSQL; the diagrams and exports of the same room are read on H2. */
@Import(CountedStatements.class)
@DisplayName("The audit pages")
abstract class AuditPagesTest extends AfterTheMeetingOfFes {

    private static final String FES = "/audit/meetings/FES-2021-001";
    private static final Pattern ENTRY = Pattern.compile("id=\"entry-(\\d+)\"");
    private static final Pattern STAGE = Pattern.compile("<h3>([^<]+)</h3>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SearchedMeetings searched;

    @Autowired
    Membership membership;

    @ParameterizedTest
    @ValueSource(strings = {"provincial.secretary", "rapporteur", "youth.one", "supervisor", "administrator"})
    @DisplayName("are for auditors alone; everybody else is told so in one sentence")
    void forAuditorsAlone(String login) {
        for (String page : List.of("/audit", FES, FES + "/texts", "/audit/entries/60", "/audit/verification")) {
            HttpResponse<String> answer = get(login, page);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Your office does not let you do this.");
        }
    }

    @Test
    @DisplayName("say of what there is not that there is nothing")
    void nothing() {
        for (String page : List.of("/audit/meetings/FES-2021-999", "/audit/meetings/MEKNES-2021-001/texts")) {
            HttpResponse<String> answer = get("auditor", page);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("in the organs that you audit");
        }
        assertThat(get("auditor", "/audit/entries/999999").statusCode()).isEqualTo(404);
        assertThat(get("auditor", "/audit/entries/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?from=yesterday",
                "/audit?until=%2B999999999-12-31",
                "/audit?from=-999999999-01-01",
                "/audit?from=0000-12-31",
                "/audit?kind=none",
                "/audit?person=%00",
                "/audit?behind=%00",
                "/audit?behind=A&behindDay=-999999999-12-31T00:00",
                "/audit/meetings.csv?until=%2B10000-01-01",
                "/audit/meetings.json?until=%2B999999999-12-31",
                "/audit/ledger.zip",
                "/audit/ledger.zip?from=-999999999-01-01&until=2021-03-14",
                "/audit/ledger.zip?from=2021-03-14&until=%2B999999999-12-31",
                "/audit/ledger.zip?from=2021-03-14&until=2021-03-14&organ=%00",
                FES + "?behind=99999999999999999999",
                FES + "/diagrams?process=sitting&page=99999999999",
                FES + "/texts/difference",
                "/audit/entries/99999999999999999999"
            })
    @DisplayName("answer what they cannot understand with one sentence")
    void notUnderstood(String address) {
        HttpResponse<String> answer = get("auditor", address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The request is not understood").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/texts/0000000000000000000000000000000000000000000000000000000000000000, 0000",
        "/texts/difference?from=one&to=other, one",
        "/diagrams?process=none, none",
        "/diagrams?process=sitting&page=1000000000, sitting",
        "/diagrams/here, here"
    })
    @DisplayName("say what of a meeting there is not")
    void nothingWithin(String address, String named) {
        HttpResponse<String> answer = get("auditor", FES + address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing has the number " + named);
    }

    @Test
    @DisplayName("hold against the meetings that are kept what the ledger tells of them")
    void unlisted() {
        String kept = "The ledger tells of meetings that are no longer kept as it tells of them: FES-2021-001.";
        assertThat(get("auditor", "/audit/verification").body()).doesNotContain(kept);

        jdbc.sql("update meeting set organ = 'national' where number = 'FES-2021-001'")
                .update();
        try {
            assertThat(get("auditor", FES).statusCode()).isEqualTo(404);
            assertThat(get("auditor", "/audit/verification").body()).contains(kept);
        } finally {
            jdbc.sql("update meeting set organ = 'fes' where number = 'FES-2021-001'")
                    .update();
        }
    }

    @Test
    @DisplayName("list each meeting once, page after page, though the thousandth of a year has a digit more")
    void thousandth() {
        List<String> numbers = IntStream.rangeClosed(995, 1004)
                .mapToObj("FES-2022-%03d"::formatted)
                .toList();
        numbers.forEach(this::holdOnTheSameDay);
        try {
            for (String search : List.of("", "person=rapporteur", "deed=notice-approved", "state=CLOSED")) {
                assertThat(listed(search)).doesNotHaveDuplicates().containsAll(numbers);
            }
        } finally {
            jdbc.sql("delete from ledger_trace where matter like 'FES-2022-%'").update();
            jdbc.sql("delete from meeting where number like 'FES-2022-%'").update();
        }
    }

    private void holdOnTheSameDay(String number) {
        String columns = String.join(
                ", ",
                jdbc.sql("select column_name from information_schema.columns where table_name = 'meeting'"
                                + " and column_name <> 'number'")
                        .query(String.class)
                        .list());
        jdbc.sql("insert into meeting (number, %1$s) select '%2$s', %1$s from meeting where number = 'FES-2021-001'"
                        .formatted(columns, number))
                .update();
        jdbc.sql("insert into ledger_trace (organ, trace, matter) select organ, trace, '%s' from ledger_trace"
                                .formatted(number)
                        + " where matter = 'FES-2021-001'")
                .update();
    }

    /** The numbers of all meetings that a search finds, three on a page. */
    private List<String> listed(String search) {
        MeetingSearch asked = new MeetingSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(search).filter("state=CLOSED"::equals).map(closed -> MeetingState.CLOSED),
                Optional.empty(),
                Optional.of(search).filter("person=rapporteur"::equals).map(person -> "rapporteur"),
                Optional.of(search).filter("deed=notice-approved"::equals).map(deed -> "notice-approved"));
        List<String> numbers = new ArrayList<>();
        Optional<AuditedMeeting.Place> behind = Optional.empty();
        List<AuditedMeeting> page = searched.some(membership.organsAuditedBy("auditor"), asked, behind, 3);
        while (!page.isEmpty()) {
            page.forEach(meeting -> numbers.add(meeting.number()));
            behind = Optional.of(page.get(page.size() - 1).place());
            page = searched.some(membership.organsAuditedBy("auditor"), asked, behind, 3);
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"texts, communique-drafted, 500", "approvals, notice-returned, 5000", "attendance, guest-arrived, 5000"
    })
    @DisplayName("say so where a meeting has more of a kind than they tell")
    void cut(String section, String deed, int most) {
        assertThat(get("auditor", FES + "/" + section).body()).doesNotContain("Only the first");

        jdbc.sql(
                        """
                        insert into ledger_entry (at, matter, organ, actor, deed, body, texts)
                        select current_timestamp, 'FES-2021-001', 'fes', 'one.more', :deed,
                          '{"at":"17:00","guest":"g","text":"0"}', '' from generate_series(1, :more)""")
                .param("deed", deed)
                .param("more", most + 1)
                .update();
        try {
            assertThat(get("auditor", FES + "/" + section).body())
                    .contains("Only the first %,d entries of this kind are told here".formatted(most));
        } finally {
            jdbc.sql("delete from ledger_entry where actor = 'one.more'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "organ=&number=&from=&until=&kind=&state=&person=&deed=, true",
        "number=fes-2021-001, true",
        "number=FES-2021-002, false",
        "from=2021-03-14&until=2021-03-14, true",
        "until=2021-03-13, false",
        "from=2021-03-15, false",
        "kind=ORGANISATIONAL, true",
        "kind=ORDINARY, false",
        "state=CLOSED, true",
        "state=CANCELLED, false",
        "person=rapporteur, true",
        "person=youth.two@example.org, true",
        "person=supervisor, false",
        "person=nobody, false",
        "deed=charter-signed, true",
        "deed=meeting-postponed, false",
        "organ=fes, true",
        "organ=national, false",
        "person=rapporteur&deed=notice-approved&kind=ORGANISATIONAL&state=CLOSED&from=2021-01-01, true"
    })
    @DisplayName("find a meeting by what is known of it, and keep what was asked")
    void search(String asked, boolean found) {
        String page = get("auditor", "/audit?" + asked).body();

        assertThat(page.contains(">FES-2021-001<")).isEqualTo(found);
        assertThat(page.contains("No meeting fits this search.")).isEqualTo(!found);
        if (asked.startsWith("from")) {
            assertThat(page).contains("value=\"" + asked.substring(5, 15) + "\"");
        }
    }

    @Test
    @DisplayName("find a meeting by each member whom it concerned, though they did nothing in it")
    void everybodyConcerned() {
        String unconcerned = jdbc.sql(
                        """
                        select min(login) from member where login <> 'supervisor' and not exists (
                          select 1 from ledger_trace where trace = 'person:' || login)""")
                .query(String.class)
                .single();
        assertThat(get("auditor", "/audit?person=" + unconcerned).body()).doesNotContain(">FES-2021-001<");

        events.publishEvent(new SomebodyNamed("FES-2021-001", unconcerned));

        assertThat(get("auditor", "/audit?person=" + unconcerned).body()).contains(">FES-2021-001<");
    }

    /** Something that is done about a member. */
    record SomebodyNamed(String matter, String member) implements Deed {}

    @Test
    @DisplayName("go on behind the last number when they look for somebody, and say in which order they stand")
    void behindANumber() {
        jdbc.sql("insert into ledger_trace (organ, trace, matter) values ('fes', 'person:rapporteur', 'FES-2021-000')")
                .update();
        String rapporteurs = "/audit?person=rapporteur&deed=charter-signed";

        assertThat(get("auditor", rapporteurs).body()).contains(">FES-2021-001<", "from the newest back");
        assertThat(get("auditor", rapporteurs + "&behind=FES-2021-002").body()).contains(">FES-2021-001<");
        assertThat(get("auditor", rapporteurs + "&behind=FES-2021-001").body()).contains("no earlier meetings");
    }

    @Test
    @DisplayName("offer the kinds of the engine's operations, each by its name")
    void kindsOfDeeds() {
        assertThat(get("auditor", "/audit").body())
                .contains("value=\"operation-set-variable\"", "value=\"notice-approved\"", ">Variable set<")
                .doesNotContain("value=\"operation\"");
    }

    @Test
    @DisplayName("each carry a red band after a verification that found something")
    void band() {
        String entry = jdbc.sql("select max(sequence) from ledger_entry where matter = 'FES-2021-001'")
                .query(String.class)
                .single();
        List<String> drafts = drafts();
        List<String> pages = List.of(
                "/audit",
                "/audit?number=NONE",
                "/audit/verification",
                "/audit/entries/" + entry,
                FES,
                FES + "/attendance",
                FES + "/texts",
                FES + "/texts/" + drafts.get(0),
                FES + "/texts/difference?from=%s&to=%s".formatted(drafts.get(0), drafts.get(1)),
                FES + "/rules",
                FES + "/approvals",
                FES + "/signatures",
                FES + "/letters",
                FES + "/operations",
                FES + "/readers");
        assertThat(pages).noneMatch(this::hasBand);

        jdbc.sql(
                        """
                        insert into ledger_check (at, asked_by, entries, seals, texts, wrong, finding, entry, matter, deed)
                        values (current_timestamp, 'auditor', 9, 1, 1, 1, 'ledger.entry-changed', 7,
                          'FES-2021-001', 'notice-approved')""")
                .update();
        try {
            assertThat(pages).allMatch(this::hasBand);
        } finally {
            jdbc.sql("delete from ledger_check").update();
        }
    }

    private boolean hasBand(String page) {
        HttpResponse<String> answer = get("auditor", page);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().contains("class=\"message error\" role=\"alert\"");
    }

    @Test
    @DisplayName("tell the whole meeting, each entry once and in order, though something is done between two pages")
    void paging() {
        List<Long> before = jdbc.sql(
                        """
                        select sequence from ledger_entry where matter = 'FES-2021-001' and deed <> 'page-looked-at'
                        order by sequence""")
                .query(Long.class)
                .list();
        List<Long> shown = new ArrayList<>();
        String next = FES;
        while (!next.isEmpty()) {
            String page = get("auditor", next).body();
            List<Long> here = ENTRY.matcher(page)
                    .results()
                    .map(entry -> Long.valueOf(entry.group(1)))
                    .toList();
            assertThat(here).hasSizeLessThanOrEqualTo(50);
            shown.addAll(here);
            next = next(page);
            events.publishEvent(new Something("FES-2021-001"));
        }

        assertThat(shown)
                .startsWith(before.toArray(Long[]::new))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(before).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("tell a meeting stage by stage and item by item, page after page")
    void stages() {
        List<String> stages = new ArrayList<>();
        for (String next = FES; !next.isEmpty(); ) {
            String page = get("auditor", next).body();
            STAGE.matcher(page)
                    .results()
                    .map(stage -> stage.group(1).replaceAll("(\\d)\\..*", "$1"))
                    .filter(stage -> stages.isEmpty() || !stage.equals(stages.get(stages.size() - 1)))
                    .forEach(stages::add);
            next = next(page);
        }

        assertThat(stages)
                .containsExactly(
                        "Convocation",
                        "Sitting",
                        "Deliberation · 1",
                        "Deliberation · 2",
                        "Deliberation · 3",
                        "Deliberation · 4",
                        "Deliberation · 5",
                        "Charter of honour",
                        "Sitting",
                        "Communiqué",
                        "After the publication");
    }

    /** Something that is done in a meeting while an auditor reads. */
    record Something(String matter) implements Deed {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/attendance",
                "/texts",
                "/rules",
                "/approvals",
                "/signatures",
                "/letters",
                "/operations",
                "/readers"
            })
    @DisplayName("put a small number of statements to the database, and tell the ledger once that somebody looked")
    void bounded(String section) {
        get("auditor", FES + section);
        long looked = looked();
        CountedStatements.COUNT.set(0);

        assertThat(get("auditor", FES + section).statusCode()).isEqualTo(200);

        assertThat(CountedStatements.COUNT.get()).isLessThanOrEqualTo(60);
        assertThat(looked()).isEqualTo(looked + 1);
    }

    @Test
    @DisplayName("do not tell the ledger of lists")
    void listsAreNotTold() {
        long looked = looked();
        get("auditor", "/audit?person=rapporteur");

        assertThat(looked()).isEqualTo(looked);
    }

    @Test
    @DisplayName("prove that whoever approved did not write")
    void approvals() {
        assertThat(get("auditor", FES + "/approvals").body())
                .contains("Author and approver differ")
                .doesNotContain("Author and approver are the same");
    }

    @Test
    @DisplayName("show what became of the notice, word by word")
    void difference() {
        List<String> drafts = drafts();

        String page = get("auditor", FES + "/texts/difference?from=%s&to=%s".formatted(drafts.get(0), drafts.get(1)))
                .body();

        assertThat(page).contains("<del>", "<ins>", "dir=\"rtl\"");
        assertThat(get("auditor", FES + "/texts/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    /** Where a page of the timeline leads on; empty from the last. */
    private static String next(String page) {
        return NEXT.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .map(link -> link.startsWith("?") ? FES + link : link)
                .findFirst()
                .orElse("");
    }

    /** Hashes of the notice, from the first draft on. */
    private List<String> drafts() {
        return jdbc
                .sql(
                        """
                        select texts from ledger_entry where matter = 'FES-2021-001' and deed = 'notice-drafted'
                        order by sequence""")
                .query(String.class)
                .list()
                .stream()
                .map(texts -> texts.split(" ")[0])
                .toList();
    }

    private long looked() {
        return jdbc.sql("select count(*) from ledger_entry where deed = 'page-looked-at'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String login, String path) {
        String password = login + ":mithaq-demo";
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(house() + path))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "en")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
