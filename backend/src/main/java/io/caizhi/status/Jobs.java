package io.caizhi.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.caizhi.status.Status.Level;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Component;

/** What this node does again and again, and how that went last. */
@Component
class Jobs {

	private static final String OURS = "io.caizhi.";

	private final ObjectProvider<ScheduledTaskHolder> holders;

	Jobs(ObjectProvider<ScheduledTaskHolder> holders) {
		this.holders = holders;
	}

	List<Status.Job> all() {
		return this.holders.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.filter((task) -> task.toString().startsWith(OURS))
			.map(Jobs::job)
			.sorted(Comparator.comparing(Status.Job::name))
			.toList();
	}

	private static Status.Job job(ScheduledTask task) {
		TaskExecutionOutcome last = task.getTask().getLastExecutionOutcome();
		@Nullable Instant at = last.executionTime();
		return new Status.Job(name(task.toString()),
				(last.status() == TaskExecutionOutcome.Status.ERROR) ? Level.DOWN : Level.OK, at);
	}

	/** Class and method, without packages. */
	static String name(String method) {
		String[] parts = method.split("\\.");
		return parts[parts.length - 2].replace('$', '.') + "." + parts[parts.length - 1];
	}

}
