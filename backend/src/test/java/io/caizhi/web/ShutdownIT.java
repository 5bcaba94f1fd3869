package io.caizhi.web;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.caizhi.CaizhiApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A node that is told to stop finishes what it has begun, and begins nothing more. */
class ShutdownIT {

	@Test
	void whatIsUnderWayIsFinished() throws Exception {
		ConfigurableApplicationContext node = new SpringApplicationBuilder(CaizhiApplication.class,
				ProbeController.class, Boundary.class)
			.initializers(new WebTestInitializer())
			.run("--server.port=0");
		Boundary boundary = node.getBean(Boundary.class);
		Boundary.Tenant unit = boundary.unit();
		ApplicationAvailability availability = node.getBean(ApplicationAvailability.class);
		assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

		CountDownLatch working = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		ProbeController.before = () -> {
			working.countDown();
			awaitQuietly(goOn);
		};
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> answer = threads.submit(() -> boundary.post(unit.path("/submissions"),
					unit.token("/official"), "{\"name\":\"stored\",\"count\":1,\"student\":true}", "Idempotency-Key",
					UUID.randomUUID().toString()));
			assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();
			Future<?> stopping = threads.submit(node::close);
			Thread.sleep(1000);
			assertThat(stopping.isDone()).as("waits for the submission").isFalse();
			assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);

			goOn.countDown();

			assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
			stopping.get(20, TimeUnit.SECONDS);
		}
		finally {
			ProbeController.before = () -> {
			};
			node.close();
		}
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
