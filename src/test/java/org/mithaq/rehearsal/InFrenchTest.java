package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:french;DB_CLOSE_DELAY=-1")
@DisplayName("In French")
class InFrenchTest extends InOneLanguageTest {

    InFrenchTest() {
        super("fr-FR");
    }
}
