package io.caizhi.hiring.importing;

import org.springframework.context.ApplicationContext;

/** Works off the files that wait when a test says so; the worker rests in tests. */
public final class WaitingImports {

	private WaitingImports() {
	}

	public static void workOff(ApplicationContext application) {
		application.getBean(ImportWork.class).workOff();
	}

}
