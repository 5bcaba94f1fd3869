package io.caizhi.status;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

import io.caizhi.evidence.StoreCheck;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.KnownHolidays;
import io.caizhi.status.Status.Level;
import io.caizhi.tenancy.DirectoryBacklog;
import io.caizhi.tenancy.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks at every part of the installation once, so that a person need not. */
@Service
class StatusReading {

	private static final Logger log = LoggerFactory.getLogger(StatusReading.class);

	private static final long GIGABYTE = 1024L * 1024 * 1024;

	/** Below this the disk is seen to. */
	private static final long ENOUGH = 5 * GIGABYTE;

	/** Below this nothing works for long. */
	private static final long TOO_LITTLE = GIGABYTE / 2;

	/**
	 * The holidays of a year are needed from its first day on, and take a while to enter.
	 */
	private static final int CALENDAR_DAYS = 30;

	private final JdbcClient jdbc;

	private final HealthIndicator identity;

	private final DirectoryBacklog backlog;

	private final StoreCheck store;

	private final KnownHolidays holidays;

	private final Jobs jobs;

	private final Clock clock;

	StatusReading(JdbcClient jdbc, @Qualifier("identity") HealthIndicator identity, DirectoryBacklog backlog,
			StoreCheck store, KnownHolidays holidays, Jobs jobs, Clock clock) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.backlog = backlog;
		this.store = store;
		this.holidays = holidays;
		this.jobs = jobs;
		this.clock = clock;
	}

	Status now(Operator operator) {
		Instant now = this.clock.instant();
		DirectoryBacklog.Counts waiting = this.backlog.counts(operator);
		return new Status(now, StatusReading.class.getPackage().getImplementationVersion(),
				Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()), database(),
				identity(waiting), new Status.Mail((waiting.mails() > 0) ? Level.WATCH : Level.OK, waiting.mails()),
				files(), calendar(ChinaTime.day(now)), disk(), this.jobs.all());
	}

	private Status.Database database() {
		long begun = System.nanoTime();
		try {
			String version = this.jdbc.sql("SELECT VERSION()").query(String.class).single();
			return new Status.Database(Level.OK, version, Duration.ofNanos(System.nanoTime() - begun).toMillis());
		}
		catch (DataAccessException ex) {
			return new Status.Database(Level.DOWN, null, Duration.ofNanos(System.nanoTime() - begun).toMillis());
		}
	}

	private Status.Identity identity(DirectoryBacklog.Counts waiting) {
		boolean up = Optional.ofNullable(this.identity.health())
			.filter((health) -> org.springframework.boot.health.contributor.Status.UP.equals(health.getStatus()))
			.isPresent();
		boolean behind = waiting.tenants() + waiting.members() > 0;
		return new Status.Identity(up ? (behind ? Level.WATCH : Level.OK) : Level.DOWN, waiting.tenants(),
				waiting.members());
	}

	private Status.Files files() {
		StoreCheck.Answer answer = this.store.now();
		return new Status.Files(answer.answers() ? Level.OK : Level.DOWN, answer.kind(), answer.millis());
	}

	private Status.Calendar calendar(LocalDate today) {
		Integer last = this.holidays.lastYear(today.getYear()).orElse(null);
		boolean due = last == null || !today.plusDays(CALENDAR_DAYS).isBefore(Year.of(last + 1).atDay(1));
		return new Status.Calendar(due ? Level.WATCH : Level.OK, last);
	}

	private static Status.Disk disk() {
		try {
			FileStore store = Files.getFileStore(Path.of("").toAbsolutePath());
			long free = store.getUsableSpace();
			return new Status.Disk((free < TOO_LITTLE) ? Level.DOWN : (free < ENOUGH) ? Level.WATCH : Level.OK, free,
					store.getTotalSpace());
		}
		catch (IOException ex) {
			log.warn("The disk does not tell its space", ex);
			return new Status.Disk(Level.DOWN, 0, 0);
		}
	}

}
