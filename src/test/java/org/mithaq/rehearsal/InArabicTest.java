package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:arabic;DB_CLOSE_DELAY=-1")
@DisplayName("In Arabic")
class InArabicTest extends InOneLanguageTest {

    InArabicTest() {
        super("ar-MA");
    }
}
