package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@Import(Postgres.class)
@DisplayName("In French, on PostgreSQL, where nothing that is only looked at can be written")
class InFrenchTest extends InOneLanguageTest {

    InFrenchTest() {
        super("fr-FR");
    }
}
