package org.mithaq.access;

import org.mithaq.ballot.RollFrozen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks every second whether there are news, and as soon as a ballot opens, on a thread of its own. */
@Configuration
@EnableScheduling
class NewsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(NewsSchedule.class);

    private final News news;
    private final ThreadPoolTaskScheduler newsThread;
    private boolean failing;

    NewsSchedule(News news, ThreadPoolTaskScheduler newsThread) {
        this.news = news;
        this.newsThread = newsThread;
    }

    @Bean
    static ThreadPoolTaskScheduler newsThread() {
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setThreadNamePrefix("news-");
        return thread;
    }

    /** Whoever may vote is not told at the next turn only. */
    @TransactionalEventListener(RollFrozen.class)
    void lookAtOnce() {
        newsThread.execute(this::look);
    }

    /** Tries again at the next turn; a failure that lasts is told once. */
    @Scheduled(fixedDelay = 1000, scheduler = "newsThread")
    void look() {
        try {
            news.look();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("Nobody is told of what they are asked", failed);
            }
            failing = true;
        }
    }
}
