package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The vigil")
class VigilStories extends WatchOverSteps {}
