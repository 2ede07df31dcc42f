package org.mithaq.oversight;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;

@Import(CountedStatements.class)
@DisplayName("The board, on H2")
class BoardPagesOnH2Test extends BoardPagesTest {}
