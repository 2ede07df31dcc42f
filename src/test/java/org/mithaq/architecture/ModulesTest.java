package org.mithaq.architecture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.Mithaq;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    @DisplayName("the rooms know each other through their doors alone, and never in a circle")
    void roomsAreVerified() {
        ApplicationModules.of(Mithaq.class).verify();
    }
}
