package io.caizhi.tenancy.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.caizhi.tenancy.DirectoryAway;
import io.caizhi.tenancy.DirectoryRefusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * Says in our words what went wrong in a call: addresses and answers may hold personal
 * data, so only the step's name, the status and the kind of failure go on.
 */
final class Calls {

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private static final int NOT_FOUND = 404;

	private static final int TOO_MANY = 429;

	private static final int SERVER_ERROR = 500;

	private static final int PAGE = 100;

	private Calls() {
	}

	/** Asks page by page for all there is. */
	static <T> List<T> pages(String step, Page<T> page) {
		List<T> all = new ArrayList<>();
		List<T> some;
		do {
			int first = all.size();
			some = ask(step, () -> page.ask(first, PAGE));
			all.addAll(some);
		}
		while (some.size() == PAGE);
		return all;
	}

	/**
	 * One page.
	 *
	 * @param <T> what there is
	 */
	interface Page<T> {

		List<T> ask(int first, int most);

	}

	static <T> T ask(String step, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (WebApplicationException ex) {
			try (Response response = ex.getResponse()) {
				throw failure(step, response.getStatus());
			}
		}
		catch (ProcessingException ex) {
			throw away(step, ex);
		}
	}

	static void tell(String step, Runnable call) {
		ask(step, () -> {
			call.run();
			return null;
		});
	}

	/** Asks for one thing that need not be there. */
	static <T> Optional<T> find(String step, Supplier<T> call) {
		return ask(step, () -> {
			try {
				return Optional.ofNullable(call.get());
			}
			catch (WebApplicationException ex) {
				if (ex.getResponse().getStatus() != NOT_FOUND) {
					throw ex;
				}
				ex.getResponse().close();
				return Optional.empty();
			}
		});
	}

	/** The status of an answer, with one that means failure already thrown. */
	static int status(String step, Response response) {
		int status = response.getStatus();
		if (status == UNAUTHORIZED || status == FORBIDDEN || status == TOO_MANY || status >= SERVER_ERROR) {
			throw failure(step, status);
		}
		return status;
	}

	static RuntimeException failure(String step, int status) {
		String reason = step + " answers " + status;
		if (status == UNAUTHORIZED || status == FORBIDDEN || status == TOO_MANY || status >= SERVER_ERROR) {
			return new DirectoryAway(reason);
		}
		return new DirectoryRefusal(reason);
	}

	/**
	 * A token that is refused comes as a processing failure too, with the answer as its
	 * cause.
	 */
	private static RuntimeException away(String step, ProcessingException ex) {
		Throwable cause = ex;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
			if (cause instanceof WebApplicationException answered) {
				return new DirectoryAway(step + " answers " + answered.getResponse().getStatus());
			}
		}
		return new DirectoryAway(step + " fails with " + cause.getClass().getSimpleName());
	}

}
