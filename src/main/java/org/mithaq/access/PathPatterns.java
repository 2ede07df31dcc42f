package org.mithaq.access;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Has the doors know a path by its pattern alone, as they will by themselves from Spring Security 7 on. Otherwise they look for the page
 * behind each request before they let it in, which for the engine's paths finds none.
 */
@Configuration
class PathPatterns {

    private static final String LOOKS_FOR_PAGES = "mvcHandlerMappingIntrospector";

    @Bean
    static PathPatternRequestMatcher.Builder pathsByPattern() {
        return PathPatternRequestMatcher.withDefaults();
    }

    @Bean
    static NobodyLooks nobodyLooksForPages() {
        return new NobodyLooks();
    }

    /** Is asked before Spring Security, which looks if it can. */
    static class NobodyLooks implements BeanDefinitionRegistryPostProcessor, Ordered {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
            if (beans.containsBeanDefinition(LOOKS_FOR_PAGES)) {
                beans.removeBeanDefinition(LOOKS_FOR_PAGES);
            }
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }
}
