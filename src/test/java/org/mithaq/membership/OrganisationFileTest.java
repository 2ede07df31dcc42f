package org.mithaq.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Mithaq;
import org.mithaq.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
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
@DisplayName("The organisation's file")
class OrganisationFileTest {

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("gives names that are authentic in the organisation's language and need no translation")
    void authenticInItsLanguage() {
        Organ organ = membership.organ("meknes");

        assertThat(organ.language()).isEqualTo("ar");
        assertThat(organ.name(Languages.of("fr"))).isEqualTo("Secrétariat provincial de Meknès");
        assertThat(organ.name(Locale.ENGLISH)).isEqualTo("الأمانة الإقليمية بمكناس");
    }

    @Test
    @DisplayName("may say of one name that it is authentic in another language")
    void authenticInAnother() {
        Office office = membership.office("arbitration-president");

        assertThat(office.name().authentic().text()).isEqualTo("Président de la commission d’arbitrage");
        assertThat(office.name(Languages.of("ar"))).isEqualTo("رئيس لجنة التحكيم");
        assertThat(office.name(Locale.ENGLISH)).isEqualTo("Président de la commission d’arbitrage");
    }

    @Test
    @DisplayName("with an auditor who acts in the organ that they audit does not open the house, and says who it is")
    void partialAuditor(@TempDir Path folder) throws IOException {
        String impartial = new ClassPathResource("organisations/two-provinces.yaml").getContentAsString(UTF_8);
        Path partial = Files.writeString(
                folder.resolve("partial.yaml"),
                impartial.replace(
                        "offices: [rapporteur], email: women.rapporteur",
                        "offices: [auditor@fes, rapporteur], email: women.rapporteur"));

        assertThatThrownBy(() -> new SpringApplicationBuilder(Mithaq.class)
                        .profiles("story")
                        .run(
                                "--spring.datasource.url=jdbc:h2:mem:partial",
                                "--mithaq.organisation=" + partial.toUri(),
                                "--mithaq.first-password=two-provinces"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("women.rapporteur cannot hold fes-women.rapporteur");
    }

    @Test
    @DisplayName("fills a database that keeps no organ without its authentic name")
    void neverWithout() {
        assertThatThrownBy(() -> jdbc.sql("update organ set name_ar = null where code = 'meknes'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
