package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@Import(Postgres.class)
@DisplayName("In Arabic, on PostgreSQL, where nothing that is only looked at can be written")
class InArabicTest extends InOneLanguageTest {

    InArabicTest() {
        super("ar-MA");
    }
}
