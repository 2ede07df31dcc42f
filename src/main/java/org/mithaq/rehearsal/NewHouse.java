package org.mithaq.rehearsal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether nothing has been done yet in this house. */
@Component
class NewHouse {

    /** What the house itself does when it is installed. */
    private static final List<String> INSTALLATION =
            List.of("organisation-installed", "member-taken-in", "mandate-given", "password-given", "deployed");

    private final JdbcClient jdbc;

    NewHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the ledger tells of the installation alone. */
    boolean isUntouched() {
        return jdbc.sql(
                        """
                        select sequence from ledger_entry where actor <> 'system' or deed not in (:installation)
                        fetch first 1 row only""")
                .param("installation", INSTALLATION)
                .query(Long.class)
                .optional()
                .isEmpty();
    }
}
