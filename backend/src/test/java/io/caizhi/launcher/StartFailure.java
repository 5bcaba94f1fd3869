package io.caizhi.launcher;

import org.jspecify.annotations.Nullable;

/** Why the start ended, said so that the reader can mend it. */
final class StartFailure extends RuntimeException {

	private final int exitCode;

	private StartFailure(int exitCode, String chinese, String english, @Nullable Throwable cause) {
		super(chinese + "\n  " + english, cause);
		this.exitCode = exitCode;
	}

	/** Something about this machine; nothing has been started. */
	static StartFailure preflight(String chinese, String english) {
		return new StartFailure(2, chinese, english, null);
	}

	/** A server of ours does not come up. */
	static StartFailure service(String chinese, String english, Throwable cause) {
		return new StartFailure(1, chinese, english, cause);
	}

	int exitCode() {
		return this.exitCode;
	}

}
