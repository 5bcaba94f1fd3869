package io.caizhi.workbook.importing;

import java.time.Duration;
import java.time.Instant;

import io.caizhi.kernel.TenantId;

import org.springframework.context.ApplicationContext;

/** Works off the files that wait when a test says so; the worker rests in tests. */
public final class WaitingImports {

	/** Until somebody else may think that whoever had a job is gone. */
	public static final Duration LEASE = ImportWork.LEASE;

	private WaitingImports() {
	}

	public static void workOff(ApplicationContext application) {
		application.getBean(ImportWork.class).workOff();
	}

	/** Takes a job as somebody who may die with it. */
	public static boolean take(ApplicationContext application, TenantId tenant, String id, String lease) {
		return application.getBean(ImportWork.class).take(key(tenant, id), lease);
	}

	/** Works on a job as somebody who took it before. */
	public static void work(ApplicationContext application, ImportJob job, String lease) {
		application.getBean(ImportWork.class).work(job, lease);
	}

	public static ImportJob job(ApplicationContext application, TenantId tenant, String id) {
		return application.getBean(ImportJobRepository.class).find(tenant, ImportId.valueOf(id)).orElseThrow();
	}

	/** Whether whoever took a job may still say how far it is. */
	public static boolean keep(ApplicationContext application, TenantId tenant, String id, String lease, Instant now) {
		return application.getBean(ImportJobRepository.class).keep(tenant, ImportId.valueOf(id), lease, 1, 0, now);
	}

	private static ImportJobRepository.Key key(TenantId tenant, String id) {
		return new ImportJobRepository.Key(tenant, ImportId.valueOf(id));
	}

}
