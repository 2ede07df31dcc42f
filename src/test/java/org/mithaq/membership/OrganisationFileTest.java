package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
    @DisplayName("fills a database that keeps no organ without its authentic name")
    void neverWithout() {
        assertThatThrownBy(() -> jdbc.sql("update organ set name_ar = null where code = 'meknes'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
