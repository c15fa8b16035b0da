//! `server`: opens the hall.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
#[cfg(unix)]
use tokio::signal::unix::{SignalKind, signal};

use super::{Data, Stop};
use crate::bank::Bank;
use crate::bank::sandbox::SandboxBank;
use crate::clock::Clock;
use crate::hall::{Hall, Pack};
use crate::store::Store;
use crate::{demo, http, jobs};

/// How the hall is opened.
#[derive(Args, Debug)]
pub struct ServeArgs {
    /// The database
    #[command(flatten)]
    pub data: Option<Data>,
    /// Loads synthetic people into an empty database and runs the sandbox bank and registries
    #[arg(long)]
    pub demo: bool,
    /// Address to listen on; port 0 picks one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The centre whose policy pack is used
    #[arg(long, value_name = "ID", default_value = "yancheng")]
    pub centre: String,
    /// The built pages
    #[arg(long, value_name = "DIR")]
    pub dist: Option<PathBuf>,
    /// Starts the clock at this moment, for demonstrations and tests: 2026-11-23T09:00:00+08:00
    #[arg(long, value_name = "MOMENT")]
    pub clock: Option<String>,
}

impl ServeArgs {
    fn clock(&self) -> Result<Clock, Stop> {
        match &self.clock {
            None => Ok(Clock::of_the_machine()),
            Some(moment) => Clock::starting_at(moment).map_err(Stop::unable),
        }
    }
}

/// Serves until the process is ended.
pub(super) fn run(args: ServeArgs) -> Result<(), Stop> {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new("info,sqlx=warn"))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    tokio::runtime::Runtime::new()?.block_on(serve(args))
}

/// Opens what the arguments name.
async fn open(args: &ServeArgs) -> Result<Hall, Stop> {
    let data = args
        .data
        .clone()
        .ok_or_else(|| Stop::unable("请给出 --data DIR（数据所在文件夹）或 --database URL"))?;
    let place = data.place()?;
    let pack = Pack::load(&args.centre).map_err(Stop::unable)?;
    let store = Store::open(&place).await.map_err(Stop::unable)?;
    let bank: Option<Box<dyn Bank>> = match args.demo {
        true => Some(Box::new(SandboxBank::open(&place).await.map_err(Stop::unable)?)),
        false => None,
    };
    Ok(Hall::new(store, args.clock()?, pack, bank, args.demo))
}

async fn serve(args: ServeArgs) -> Result<(), Stop> {
    let hall = open(&args).await?;
    if args.demo {
        demo::load(&hall).await.map_err(Stop::unable)?;
    }
    let router = http::router(hall.clone(), args.dist.as_deref());
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    let address = listener.local_addr()?;
    tokio::spawn(jobs::run(hall.clone()));
    let mut output = std::io::stdout();
    writeln!(output, "listening on http://{address}")?;
    if args.demo {
        for shown in demo::shown(&hall).await.map_err(Stop::unable)? {
            writeln!(output, "demo: {}  {}  {}", shown.name, shown.password, shown.who.zh)?;
        }
    }
    output.flush()?;
    axum::serve(listener, router).with_graceful_shutdown(ended()).await?;
    hall.store.close().await;
    Ok(())
}

/// Until the process is asked to end: by a person at the terminal, or by whoever runs the service.
async fn ended() {
    #[cfg(unix)]
    if let Ok(mut terminate) = signal(SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}
