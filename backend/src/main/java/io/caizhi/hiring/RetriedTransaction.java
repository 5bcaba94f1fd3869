package io.caizhi.hiring;

import java.util.function.Supplier;

import io.caizhi.kernel.Deadlock;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that begins anew when the database sacrificed it to end a deadlock. Work
 * inside of another transaction joins that one and leaves the beginning anew to it.
 */
@Component
public class RetriedTransaction {

	private final TransactionTemplate transaction;

	RetriedTransaction(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	public <T> T run(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		for (int attempt = 1;; attempt++) {
			try {
				return this.transaction.execute((status) -> work.get());
			}
			catch (PessimisticLockingFailureException ex) {
				if (attempt == Deadlock.ATTEMPTS || !Deadlock.isBehind(ex)) {
					throw ex;
				}
				Deadlock.stepAside(attempt);
			}
		}
	}

}
