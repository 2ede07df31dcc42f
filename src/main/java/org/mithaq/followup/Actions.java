package org.mithaq.followup;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface Actions extends ListCrudRepository<Action, String> {

    List<Action> findByOrganAndStateInAndDueOnBeforeOrderByDueOnAscResolutionAsc(
            String organ, List<ActionState> states, LocalDate day, Limit most);
}
