package io.caizhi.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** The real directory, in whose use the process dies right after a certain step. */
final class InterruptedDirectory {

	private InterruptedDirectory() {
	}

	/** Nothing catches it, as nothing survives the end of a process. */
	static final class ProcessDied extends Error {

		ProcessDied() {
			super("after this step the process is gone");
		}

	}

	/**
	 * @param steps after how many steps; the step itself has taken effect
	 */
	static IdentityDirectory after(int steps, IdentityDirectory real) {
		AtomicInteger left = new AtomicInteger(steps);
		return (IdentityDirectory) Proxy.newProxyInstance(IdentityDirectory.class.getClassLoader(),
				new Class<?>[] { IdentityDirectory.class }, (proxy, method, arguments) -> {
					Object result;
					try {
						result = method.invoke(real, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
					if (left.decrementAndGet() == 0) {
						throw new ProcessDied();
					}
					return result;
				});
	}

}
