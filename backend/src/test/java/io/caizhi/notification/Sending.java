package io.caizhi.notification;

import org.springframework.boot.test.context.TestComponent;

/** Has what is in the outbox leave, for tests of the modules that put it there. */
@TestComponent
public class Sending {

	private final Delivery delivery;

	Sending(Delivery delivery) {
		this.delivery = delivery;
	}

	/** Sends what is due. */
	public void round() {
		this.delivery.round();
	}

}
