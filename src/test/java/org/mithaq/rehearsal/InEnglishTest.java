package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:english;DB_CLOSE_DELAY=-1")
@DisplayName("In English")
class InEnglishTest extends InOneLanguageTest {

    InEnglishTest() {
        super("en-GB");
    }
}
