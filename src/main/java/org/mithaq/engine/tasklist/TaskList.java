package org.mithaq.engine.tasklist;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;

/** A list of open steps that stands ready for everybody; whose steps it holds is asked anew at each look. */
enum TaskList {

    /** Whatever is open in the organs that the reader oversees. */
    ORGAN {
        @Override
        void narrow(TaskQuery query, Authentication reader, Date now) {
            // the engine shows nobody more than they may see
        }
    },

    /** What waits for the reader: what they hold, and what they may take. */
    MINE {
        @Override
        void narrow(TaskQuery query, Authentication reader, Date now) {
            query.or()
                    .taskAssignee(reader.getUserId())
                    .taskCandidateUser(reader.getUserId())
                    .endOr();
        }
    },

    /** What waits for an office of the reader's, and nobody has taken yet. */
    OFFICE {
        @Override
        void narrow(TaskQuery query, Authentication reader, Date now) {
            List<String> offices = reader.getGroupIds();
            query.taskCandidateGroupIn(offices.isEmpty() ? NO_OFFICE : offices);
        }
    },

    /** What the reader is asked by name, as a member. */
    ANSWERS {
        @Override
        void narrow(TaskQuery query, Authentication reader, Date now) {
            query.processDefinitionKeyIn(
                            "reply",
                            "amendment",
                            "vote",
                            "secretVote",
                            "nomination",
                            "candidacy",
                            "electionVote",
                            "signature")
                    .taskAssignee(reader.getUserId());
        }
    },

    /** Whatever the reader sees that is open beyond its time. */
    OVERDUE {
        @Override
        void narrow(TaskQuery query, Authentication reader, Date now) {
            query.dueBefore(now);
        }
    };

    /** The property of a filter by which it is known, whatever it is called. */
    static final String PROPERTY = "list";

    /** A group that nobody is in. */
    private static final List<String> NO_OFFICE = List.of("-");

    /** Restricts a search to what belongs in this list. */
    abstract void narrow(TaskQuery query, Authentication reader, Date now);

    /** The list that a stored filter stands for; empty for a filter that somebody made for themselves. */
    static Optional<TaskList> of(Filter filter) {
        return Optional.ofNullable(filter.getProperties())
                .map(properties -> properties.get(PROPERTY))
                .flatMap(name -> of(name.toString()));
    }

    /** The list of a name; empty for a name that is none. */
    static Optional<TaskList> of(String name) {
        return Arrays.stream(values()).filter(list -> list.name().equals(name)).findFirst();
    }

    /** The key of its name in the bundles. */
    String label() {
        return "filter." + name().toLowerCase(Locale.ROOT);
    }
}
