package org.mithaq.oversight;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;

@Import(CountedStatements.class)
@DisplayName("The page of a sitting, on H2")
class SittingPagesOnH2Test extends SittingPagesTest {}
