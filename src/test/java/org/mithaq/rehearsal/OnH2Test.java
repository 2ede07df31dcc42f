package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("On H2")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:played;DB_CLOSE_DELAY=-1")
class OnH2Test extends MeetingOfFesPlayed {}
