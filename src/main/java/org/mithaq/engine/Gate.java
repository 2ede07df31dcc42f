package org.mithaq.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets through to the engine what a person may ask of it: to read. Whatever they change goes through this room's own
 * commands, behind the {@link FormGuard}; every other way is closed, those included that nobody has thought of.
 *
 * <p>Administrators keep the engine's tools, each use of which is kept as an operation under their name. To begin a process
 * is no tool but the deed of an office: with values of one's own it would give its steps to whomever one likes. What the engine
 * does by itself, or while it carries out a command, is not hindered.
 */
class Gate extends CommandInterceptor {

    private static final Set<Class<?>> BEGINNINGS =
            Set.of(StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class, SubmitStartFormCmd.class);

    private final ProcessEngineConfigurationImpl engine;
    private final Refusals refusals;

    Gate(ProcessEngineConfigurationImpl engine, Refusals refusals) {
        this.engine = engine;
        this.refusals = refusals;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Optional<Actor> actor = Actor.of(engine.getIdentityService().getCurrentAuthentication());
        if (actor.isEmpty() || isOurs(command) || isPartOfAnother()) {
            return next.execute(command);
        }
        try {
            return next.execute(permitted(actor.get(), command));
        } catch (RuntimeException failure) {
            throw Reading.is(command) ? refusals.toldAsking(failure) : refusals.told(failure);
        }
    }

    private static <T> Command<T> permitted(Actor actor, Command<T> command) {
        if (Reading.is(command) && (actor.administrator() || !Reading.isAcrossOrgans(command))) {
            return command;
        }
        if (BEGINNINGS.contains(command.getClass())) {
            actor.expectOffice();
        }
        if (actor.administrator()) {
            return isLook(command) ? command : new Recorded<>(command);
        }
        throw new BeyondOffice("act.beyond-office");
    }

    /** An administrator looks at more of the engine than the Tasklist and Cockpit show to others. */
    private static boolean isLook(Command<?> command) {
        return command.getClass().getSimpleName().startsWith("Get");
    }

    private static boolean isOurs(Command<?> command) {
        return command.getClass().getPackageName().equals(Gate.class.getPackageName());
    }

    private boolean isPartOfAnother() {
        CommandContext running = Context.getCommandContext();
        return running != null && running.getProcessEngineConfiguration() == engine && !Looks.isAround();
    }
}
