package org.mithaq.membership;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:intake;DB_CLOSE_DELAY=-1",
            "mithaq.organisation=classpath:organisations/two-provinces.yaml",
            "mithaq.first-password=two-provinces",
            "mithaq.national-number-key=a key of thirty-two characters or more"
        })
@ActiveProfiles("story")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A list of members")
class MemberIntakeTests {

    private static final String ARABIC_HEADER = "الاسم بالعربية;الاسم بالحروف اللاتينية;البريد الالكتروني;الجهاز;"
            + "تاريخ الانخراط;تاريخ الازدياد;الجنس;الجهة;رقم البطاقة الوطنية;عضو في الجهاز\n";
    private static final String HEADER = "Name in Arabic,Name in Latin letters,E-Mail,Organ,Joined\n";

    @Autowired
    MemberIntake intake;

    @Autowired
    Members members;

    @Autowired
    Credentials credentials;

    @Autowired
    MemberPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @AfterEach
    void nobodyHasJoined() {
        jdbc.sql("delete from member where email not like '%@example.org'").update();
    }

    @Test
    @DisplayName(
            "in Arabic, with a byte order mark and semicolons, is loaded with everything that is known of a member")
    void arabic(CapturedOutput output) throws IOException {
        Path list = csv("\uFEFF" + ARABIC_HEADER
                + "عضو تجريبي;Membre d’essai;Essai.Un@Parti.example;الأمانة الإقليمية بفاس;14/03/2021;"
                + "١٩٨٠-٠٥-١٧;أنثى;جهة فاس مكناس;cd 123-456;نعم\n");

        assertThat(intake.take(list, false)).isEqualTo(new Intake(1, 0, false));

        assertThat(members.findById("essai.un")).hasValueSatisfying(member -> {
            assertThat(member.nameAr()).isEqualTo("عضو تجريبي");
            assertThat(member.nameLatin()).isEqualTo("Membre d’essai");
            assertThat(member.email()).isEqualTo("essai.un@parti.example");
            assertThat(member.organ()).isEqualTo("fes");
            assertThat(member.seated()).isTrue();
            assertThat(member.joinedOn()).isEqualTo(LocalDate.of(2021, 3, 14));
            assertThat(member.leftOn()).isNull();
            assertThat(member.maskedNumber()).isEqualTo("••••3456");
            assertThat(member.particulars()).satisfies(known -> {
                assertThat(known.gender()).isEqualTo(Particulars.Gender.WOMAN);
                assertThat(known.bornOn()).isEqualTo(LocalDate.of(1980, 5, 17));
                assertThat(known.region()).isEqualTo("جهة فاس مكناس");
                assertThat(known.nationalHash()).matches("[0-9a-f]{64}");
            });
        });
        assertThat(output).contains("اكتمل الاستيراد").doesNotContain("123456");
        assertThat(entriesOf("essai.un"))
                .containsExactly("{\"joinedOn\":\"2021-03-14\",\"member\":\"essai.un\",\"seated\":true}");
    }

    /** What the ledger says of a member who was taken in. */
    private List<String> entriesOf(String login) {
        return jdbc.sql("select body from ledger_entry where deed = 'member-taken-in' and body like ?")
                .param("%\"" + login + "\"%")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("gives its members no password: nobody comes in by it")
    void noPassword() throws IOException {
        intake.take(csv(HEADER + "عضو,Membre,essai@parti.example,Fes,2021-03-14\n".replace("Fes", "fes")), false);

        assertThat(members.existsById("essai")).isTrue();
        assertThat(credentials.findById("essai")).isEmpty();
        assertThat(passwords.isRight("essai", "")).isFalse();
    }

    @Test
    @DisplayName("as an Excel workbook is loaded likewise, with its dates and numbers as the sheet holds them")
    void excel() throws IOException {
        Path list = folder.resolve("members.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(list)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("d mmmm yyyy"));
            var sheet = workbook.createSheet("الأعضاء");
            write(
                    sheet.createRow(0),
                    "nom en arabe",
                    "NOM EN LETTRES LATINES",
                    "adresse electronique",
                    "organe",
                    "date d'adhesion",
                    "numero de la carte nationale");
            Row row = sheet.createRow(2);
            write(row, "عضو", "Membre", "essai@parti.example", "Secrétariat provincial de Meknès");
            row.createCell(4).setCellValue(LocalDate.of(2021, 3, 14));
            row.getCell(4).setCellStyle(day);
            row.createCell(5).setCellValue(12_345_678_901d);
            workbook.write(out);
        }

        assertThat(intake.take(list, false)).isEqualTo(new Intake(1, 0, false));

        assertThat(members.findById("essai")).hasValueSatisfying(member -> {
            assertThat(member.organ()).isEqualTo("meknes");
            assertThat(member.joinedOn()).isEqualTo(LocalDate.of(2021, 3, 14));
            assertThat(member.maskedNumber()).isEqualTo("••••8901");
        });
    }

    @Test
    @DisplayName("is only checked in a dry run")
    void dryRun(CapturedOutput output) throws IOException {
        Path list = csv(HEADER + "عضو,Membre,essai@parti.example,fes,2021-03-14\n");

        assertThat(intake.take(list, true)).isEqualTo(new Intake(1, 0, true));

        assertThat(members.existsById("essai")).isFalse();
        assertThat(output).contains("لم يُحمل شيء");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ,Membre,a@parti.example,fes,2021-03-14                  | «الاسم بالعربية» فارغة
            Membre,Membre,a@parti.example,fes,2021-03-14            | بالحروف العربية
            عضو,عضو,a@parti.example,fes,2021-03-14                  | بالحروف اللاتينية
            عضو,Membre,a.parti.example,fes,2021-03-14               | عنوانا إلكترونيا
            عضو,Membre,a@parti.example,الرباط,2021-03-14            | لا يوجد جهاز باسم «الرباط»
            عضو,Membre,a@parti.example,fes,30/02/2021               | ولا يمكن قراءة «30/02/2021»
            عضو,Membre,a@parti.example,fes,2121-03-14               | تاريخ الانخراط غير ممكن
            عضو,Membre,a@parti.example,fes,2021-03-14,x             | عدد الخانات يفوق
            عضو,Membre,rapporteur@EXAMPLE.org,fes,2021-03-14        | لعضو مسجل من قبل
            """)
    @DisplayName("with a wrong line is refused as a whole, and the line is told with its reason")
    void refusedLine(String line, String reason, CapturedOutput output) throws IOException {
        Path list = csv(HEADER + "عضو,\"Membre\nessai\",essai@parti.example,fes,2021-03-14\n\n" + line.strip() + "\n");
        List<String> before = entriesOf("essai");

        assertThat(intake.take(list, false)).isEqualTo(new Intake(2, 1, false));

        assertThat(output).contains("السطر 5: ").contains(reason.strip()).contains("ولم يُحمل شيء");
        assertThat(members.existsById("essai")).isFalse();
        assertThat(entriesOf("essai")).isEqualTo(before);
    }

    @Test
    @DisplayName("is told everything that is wrong in a line at once")
    void everyReason(CapturedOutput output) throws IOException {
        Path list = csv(ARABIC_HEADER + "عضو;Membre;a@parti.example;fes;2021-03-14;2021-03-15;لا;جهة;12;ربما\n");

        assertThat(intake.take(list, true).refused()).isOne();

        assertThat(output)
                .contains("السطر 2: ")
                .contains("ذكر أو أنثى", "نعم أو لا", "رقم البطاقة الوطنية غير صحيح", "تاريخ الازدياد غير ممكن");
    }

    @Test
    @DisplayName("with the same e-mail address or national number twice is refused, and says where it stood before")
    void twice(CapturedOutput output) throws IOException {
        String header = HEADER.strip() + ",National number,Login\n";
        Path list = csv(header
                + "عضو,Membre,a@parti.example,fes,2021-03-14,AB 12345,\n"
                + "عضو,Membre,A@parti.example,fes,2021-03-14,,\n"
                + "عضو,Membre,b@parti.example,fes,2021-03-14,ab-12345,\n"
                + "عضو,Membre,c@parti.example,fes,2021-03-14,,rapporteur\n"
                + "عضو,Membre,d@parti.example,fes,2021-03-14,,system\n"
                + "عضو,Membre,e@parti.example,fes,2021-03-14,,Not a login\n");

        assertThat(intake.take(list, false)).isEqualTo(new Intake(6, 5, false));

        assertThat(output)
                .contains("السطر 3: البريد الإلكتروني a@parti.example وارد في السطر 2")
                .contains("السطر 4: رقم البطاقة الوطنية وارد في السطر 2")
                .contains("السطر 5: اسم الدخول rapporteur لعضو آخر")
                .contains("السطر 6: اسم الدخول system لعضو آخر")
                .contains("السطر 7: لا يصلح «Not a login»");
        assertThat(members.existsById("a")).isFalse();
    }

    @Test
    @DisplayName("with the national number of a member, written in another way, is refused")
    void knownNumber(CapturedOutput output) throws IOException {
        String header = HEADER.strip() + ",National number\n";
        intake.take(csv(header + "عضو,Membre,a@parti.example,fes,2021-03-14,AB 12345\n"), false);

        Path again = csv(header + "عضو,Membre,b@parti.example,fes,2021-03-14,ab12345\n");
        assertThat(intake.take(again, false).refused()).isOne();
        assertThat(output).contains("رقم البطاقة الوطنية لعضو مسجل من قبل");
    }

    @Test
    @DisplayName("gives members whose addresses begin alike logins of their own")
    void likeLogins() throws IOException {
        Path list = csv(HEADER
                + "عضو,Membre,rapporteur@un.example,fes,2021-03-14\n"
                + "عضو,Membre,rapporteur@deux.example,fes,2021-03-14\n"
                + "عضو,Membre,Amina+Parti@un.example,fes,2021-03-14\n");

        assertThat(intake.take(list, false).refused()).isZero();

        assertThat(members.findByEmail("rapporteur@un.example"))
                .map(Member::login)
                .hasValue("rapporteur.2");
        assertThat(members.findByEmail("rapporteur@deux.example"))
                .map(Member::login)
                .hasValue("rapporteur.3");
        assertThat(members.findByEmail("amina+parti@un.example"))
                .map(Member::login)
                .hasValue("amina-parti");
    }

    @Test
    @DisplayName("that is none is refused in one sentence")
    void unusable() throws IOException {
        assertRefused(folder.resolve("nowhere.csv"), "import.no-file");
        assertRefused(file("members.txt", HEADER, UTF_8), "import.neither-csv-nor-xlsx");
        assertRefused(
                file("latin.csv", HEADER + "x,é,a@parti.example,fes,2021-03-14\n", ISO_8859_1), "import.not-utf8");
        assertRefused(file("none.xlsx", HEADER, UTF_8), "import.unreadable");
        assertRefused(csv("\n\n"), "import.empty");
        assertRefused(csv(HEADER.strip() + ",Shoe size\n"), "import.unknown-column");
        assertRefused(csv(HEADER.strip() + ",joined\n"), "import.column-twice");
        assertRefused(csv("Name in Arabic,E-mail\n"), "import.column-missing");
    }

    @Test
    @DisplayName("of which three thousand share what stands before the @ costs no more for the last than for the first")
    void manyAlike() throws IOException {
        Path list = csv(HEADER
                + IntStream.rangeClosed(1, 3_000)
                        .mapToObj(one -> "عضو,Membre,contact@section-%d.example,fes,2021-03-14".formatted(one))
                        .collect(Collectors.joining("\n")));

        assertTimeout(Duration.ofSeconds(30), () -> intake.take(list, false));

        assertThat(members.findById("contact.3000")).map(Member::email).contains("contact@section-3000.example");
    }

    @Test
    @DisplayName("of ten thousand is loaded in one go, well within a minute, and tells how far it is")
    void tenThousand(CapturedOutput output) throws IOException {
        Path list = csv(ARABIC_HEADER
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(one -> "عضو %d;Membre %d;membre.%d@parti.example;fes;2021-03-14;;ذكر;;AB%06d;"
                                .formatted(one, one, one, one))
                        .collect(Collectors.joining("\n")));

        Intake result = assertTimeout(Duration.ofMinutes(1), () -> intake.take(list, false));

        assertThat(result).isEqualTo(new Intake(10_000, 0, false));
        assertThat(members.count()).isGreaterThan(10_000);
        assertThat(output).contains("قُرئ 1000 سطر", "قُرئ 10000 سطر");
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> intake.take(file, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void write(Row row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private Path csv(String content) throws IOException {
        return file("members.csv", content, UTF_8);
    }

    private Path file(String name, String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), content, charset);
    }
}
