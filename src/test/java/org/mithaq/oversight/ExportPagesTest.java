package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.correspondence.Reading;
import org.mithaq.rehearsal.AfterTheMeetingOfFes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The files that an auditor takes home")
class ExportPagesTest extends AfterTheMeetingOfFes {

    private static final String FES = "/audit/meetings/FES-2021-001";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("list the meetings of a search, in words for people and in keys for machines")
    void meetings() throws Exception {
        List<CSVRecord> rows = csv("/audit/meetings.csv?kind=ORGANISATIONAL");
        JsonNode found = json("/audit/meetings.json?kind=ORGANISATIONAL");

        assertThat(rows.get(0).toList())
                .containsExactly(
                        "Number of the meeting", "Organ", "Kind of meeting", "Sitting", "State of the meeting");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).toList())
                .startsWith(
                        "FES-2021-001", "Provincial secretariat of Fes", "organisational meeting", "2021-03-14T15:00");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("number").asText()).isEqualTo("FES-2021-001");
        assertThat(found.get(0).path("kind").asText()).isEqualTo("organisational");
        assertThat(csv("/audit/meetings.csv?kind=ORDINARY")).hasSize(1);
        assertThat(json("/audit/meetings.json?organ=national")).isEmpty();
    }

    @Test
    @DisplayName("list every entry of the meeting once and in order, as the pages tell them and as they are sealed")
    void entries() throws Exception {
        List<Long> kept = jdbc.sql(
                        """
                        select sequence from ledger_entry where matter = 'FES-2021-001'
                        and deed not in ('page-looked-at', 'exported') order by sequence""")
                .query(Long.class)
                .list();

        List<CSVRecord> rows = csv(FES + "/timeline.csv");
        JsonNode entries = json(FES + "/timeline.json");

        assertThat(rows.stream().skip(1).map(row -> Long.valueOf(row.get(0))))
                .containsSubsequence(kept)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(IntStream.range(0, entries.size())
                        .mapToObj(at -> entries.get(at).path("sequence").asLong()))
                .containsSubsequence(kept)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(rows.get(1).get(1)).startsWith("2021-03-05T").endsWith("+01:00");
        assertThat(rows.get(0).toList()).startsWith("Entry", "When", "What was done", "By whom");
        assertThat(rows.stream().map(row -> row.get(2))).contains("Notice approved", "Charter signed");
    }

    @Test
    @DisplayName("list a section alone")
    void section() throws Exception {
        assertThat(json(FES + "/rules.json"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("deed").asText()).isEqualTo("rule-applied"));
    }

    @Test
    @DisplayName("name of each rule the row of the table that answered")
    void rows() throws Exception {
        assertThat(json(FES + "/rules.json"))
                .extracting(entry -> entry.path("body"))
                .filteredOn(body -> !body.path("rule").asText().equals("verdict"))
                .extracting(body -> body.path("rule").asText(), body -> body.path("row")
                        .asText())
                .contains(
                        tuple("noticePeriod", "Rule_ProvincialFirst"),
                        tuple("quorum", "Rule_First"),
                        tuple("majority", "Rule_Charter"),
                        tuple("communiqueApprovers", "Rule_Provincial"));
    }

    @Test
    @DisplayName("are an event log that keeps the rules of XES, one trace for the meeting")
    void events() throws Exception {
        for (String address : List.of(FES + "/events.xes", "/audit/meetings.xes")) {
            Document log = xes(address);

            assertThat(elements(log, "trace")).hasSize(1);
            assertThat(values(log, "concept:name")).contains("FES-2021-001", "notice-returned", "approve-notice");
            assertThat(values(log, "org:resource")).contains("rapporteur", "youth.one", "system");
            assertThat(values(log, "org:role")).contains("fes.rapporteur");
            assertThat(values(log, "time:timestamp"))
                    .hasSameSizeAs(elements(log, "event"))
                    .allMatch(at -> at.startsWith("2021-03-"));
            assertThat(values(log, "concept:name")).doesNotContain("page-looked-at", "exported");
        }
    }

    @Test
    @DisplayName("are a dossier on paper, which tells the whole meeting in the reader's language")
    void dossier() throws Exception {
        String arabic = paper("ar");
        String english = paper("en");

        assertThat(english)
                .containsSubsequence(
                        "Dossier of the meeting no. FES-2021-001",
                        "Attendance",
                        "Legal checks",
                        "Approvals",
                        "Author and approver differ",
                        "Timeline",
                        "Notice returned",
                        "Seal",
                        "The entry fits its seal, and the seal is signed");
        assertThat(arabic)
                .containsSubsequence(
                        "ملف الاجتماع رقم FES-2021-001",
                        "جدول الأعمال",
                        "الحضور",
                        "قواعد النظام الأساسي",
                        "المُصادِق غير الكاتب",
                        "التسلسل الزمني",
                        "الختم");
    }

    @Test
    @DisplayName("are the ledger of the meeting, and of a period, with its proofs")
    void ledger() throws Exception {
        assertThat(names(FES + "/ledger.zip")).hasSizeGreaterThan(3);
        assertThat(names("/audit/ledger.zip?from=2021-03-01&until=2021-03-31")).hasSizeGreaterThan(3);
        assertThat(status("auditor", "/audit/ledger.zip?from=2021-03-01&until=2021-03-31&organ=national"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("auditor", "/audit/ledger.zip?from=yesterday&until=")).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/meetings.csv?kind=ORGANISATIONAL",
                "/audit/meetings.xes",
                FES + "/rules.json",
                FES + "/events.xes",
                FES + "/dossier.pdf",
                FES + "/ledger.zip",
                "/audit/ledger.zip?from=2021-03-01&until=2021-03-31"
            })
    @DisplayName("are for auditors alone, and each is told to the ledger once")
    void told(String address) {
        long before = told();

        assertThat(status("rapporteur", address)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("administrator", address)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("auditor", address.replace("FES-2021-001", "FES-2021-999")))
                .isEqualTo(address.contains("FES") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        assertThat(told()).isEqualTo(address.contains("FES") ? before : before + 1);

        assertThat(status("auditor", address)).isEqualTo(HttpStatus.OK);

        assertThat(told()).isEqualTo(address.contains("FES") ? before + 1 : before + 2);
    }

    private long told() {
        return jdbc.sql("select count(*) from ledger_entry where deed = 'exported' and actor = 'auditor'")
                .query(Long.class)
                .single();
    }

    private HttpStatusCode status(String login, String address) {
        return Auditor.by(login, house()).get(address, byte[].class).getStatusCode();
    }

    private byte[] file(String address) {
        return Auditor.by("auditor", house()).get(address, byte[].class).getBody();
    }

    private List<CSVRecord> csv(String address) throws IOException {
        String text = new String(file(address), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.EXCEL)
                .getRecords();
    }

    private JsonNode json(String address) throws IOException {
        return JSON.readTree(file(address));
    }

    private Document xes(String address) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        Document log = documents.newDocumentBuilder().parse(new ByteArrayInputStream(file(address)));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(ExportPagesTest.class.getResourceAsStream("/xes-rules.xsd")))
                .newValidator()
                .validate(new DOMSource(log));
        return log;
    }

    private static List<Element> elements(Document log, String name) {
        return IntStream.range(0, log.getElementsByTagNameNS("*", name).getLength())
                .mapToObj(at -> (Element) log.getElementsByTagNameNS("*", name).item(at))
                .toList();
    }

    private static List<String> values(Document log, String key) {
        List<String> values = new ArrayList<>();
        for (Element parent : elements(log, "trace")) {
            for (String type : List.of("string", "date")) {
                for (int at = 0; at < parent.getElementsByTagNameNS("*", type).getLength(); at++) {
                    Element attribute =
                            (Element) parent.getElementsByTagNameNS("*", type).item(at);
                    if (attribute.getAttribute("key").equals(key)) {
                        values.add(attribute.getAttribute("value"));
                    }
                }
            }
        }
        return values;
    }

    private String paper(String language) throws IOException {
        byte[] file = Auditor.by("auditor", house(), language)
                .get(FES + "/dossier.pdf", byte[].class)
                .getBody();
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("dossier-" + language + ".pdf"), file);
        return Reading.of(file).replaceAll("\\s+", " ");
    }

    private List<String> names(String address) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(address)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
