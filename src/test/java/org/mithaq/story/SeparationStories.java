package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The separation of duties, on H2:")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:separation;DB_CLOSE_DELAY=-1")
class SeparationStories extends Separation {}
